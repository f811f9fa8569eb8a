package id.tanyapaspor.bot.insight;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.release.Releases;

/**
 * Words that people search with and that neither the content nor the vocabulary knows. A word that few have used may be
 * somebody's name, so it is not shown.
 */
@Component
class UnknownWords {

    /** So many of the newest questions are read. */
    static final int MOST = 5_000;

    private static final int SHOWN = 40;

    private final Releases live;

    UnknownWords(Releases live) {
        this.live = live;
    }

    /** A word, and in how many questions it stood. */
    record Word(String word, int questions) {}

    List<Word> of(List<String> questions) {
        var alikes = live.alikes();
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Set<String>> known = new HashMap<>();
        for (String question : questions) {
            Set<String> here = new HashSet<>();
            for (String typed : question.split("\\s+")) {
                here.addAll(known.computeIfAbsent(typed, alikes::unknown));
            }
            here.forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        return counts.entrySet().stream().filter(count -> count.getValue() >= AnswerFigures.FEW)
                .map(count -> new Word(count.getKey(), count.getValue()))
                .sorted(Comparator.comparingInt((Word word) -> -word.questions()).thenComparing(Word::word))
                .limit(SHOWN).toList();
    }
}
