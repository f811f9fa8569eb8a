package id.tanyapaspor.indexer.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.tanyapaspor.indexer.analysis.Words;

/**
 * How each class uses the commonest words ("paspor", "saya", "tolong", "bisa"), which weigh next to nothing by rarity: that a
 * question on the identity card does not say "paspor", and that somebody with a case of their own says "tolong". The sum of
 * log-likelihood ratios of saying and of not saying each of them, as a Bernoulli naive Bayes has it (McCallum and Nigam, AAAI
 * 1998), against all phrasings together.
 */
final class Habits {

    private static final double COMMON = 0.03;
    private static final double PRIOR = 8;

    private final Map<String, Integer> ids = new HashMap<>();
    /** Of each class: what not saying any of them is worth, then what saying each changes. */
    private final double[][] ratios;

    Habits(List<Corpus.Phrase> phrases, int classes) {
        Map<String, Integer> counts = new HashMap<>();
        List<Set<String>> said = new ArrayList<>();
        for (Corpus.Phrase phrase : phrases) {
            Set<String> words = new HashSet<>(phrase.words().stems());
            words.forEach(word -> counts.merge(word, 1, Integer::sum));
            said.add(words);
        }
        counts.forEach((word, count) -> {
            if (count >= COMMON * phrases.size()) {
                ids.put(word, ids.size());
            }
        });
        double[][] uses = new double[classes][ids.size()];
        double[] sizes = new double[classes];
        for (int i = 0; i < phrases.size(); i++) {
            double[] own = uses[phrases.get(i).owner()];
            sizes[phrases.get(i).owner()]++;
            said.get(i).forEach(word -> {
                Integer id = ids.get(word);
                if (id != null) {
                    own[id]++;
                }
            });
        }
        ratios = new double[classes][ids.size() + 1];
        ids.forEach((word, id) -> {
            double all = counts.get(word) / (double) phrases.size();
            for (int owner = 0; owner < classes; owner++) {
                double one = (uses[owner][id] + PRIOR * all) / (sizes[owner] + PRIOR);
                double absent = Math.log((1 - one) / (1 - all));
                ratios[owner][0] += absent;
                ratios[owner][id + 1] = Math.log(one / all) - absent;
            }
        });
    }

    /** The common words of a question. */
    int[] said(Words words) {
        return words.stems().stream().distinct().map(ids::get).filter(id -> id != null).mapToInt(id -> id + 1)
                .toArray();
    }

    /** How much likelier a class is for the common words that were said and not said. */
    double ratio(int[] said, int owner) {
        double sum = ratios[owner][0];
        for (int id : said) {
            sum += ratios[owner][id];
        }
        return sum;
    }
}
