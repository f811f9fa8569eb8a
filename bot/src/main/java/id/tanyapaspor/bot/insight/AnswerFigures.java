package id.tanyapaspor.bot.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.charts.Days;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Period;

/** What the questions of some days come to, as a whole and in parts. */
@Component
class AnswerFigures {

    /** Fewer could be told who they are; they are counted, but not shown one by one. */
    static final int FEW = 5;

    private static final int LONGEST_BY_DAY = 31;
    private static final int WEEK = 7;
    private static final int HOURS = 24;

    private final AskedQuestions questions;
    private final UnknownWords words;
    private final Releases live;

    AnswerFigures(AskedQuestions questions, UnknownWords words, Releases live) {
        this.questions = questions;
        this.words = words;
        this.live = live;
    }

    /** A part of all questions, by its name. */
    record Part<T>(T name, Sum sum) {}

    /** @param stretches days, or weeks where there are many */
    record View(Sum all, List<Part<Integer>> hours, List<Part<Days>> stretches, List<Part<String>> groups,
            List<Part<String>> entries, List<Part<String>> offices, List<UnknownWords.Word> words) {}

    View of(Days days) {
        var from = days.from(Period.WIB);
        var to = days.to(Period.WIB);
        List<Asked> asked = questions.between(from, to);
        return new View(Sum.of(asked), hours(asked), stretches(asked, days),
                parts(asked, one -> one.entry().flatMap(live.knowledge()::entry).map(Entry::group)
                        .filter(group -> !group.isBlank())),
                parts(asked, one -> one.entry().filter(id -> live.knowledge().entry(id).isPresent())),
                parts(asked, Asked::office), words.of(questions.texts(from, to, UnknownWords.MOST)));
    }

    private static List<Part<Integer>> hours(List<Asked> asked) {
        List<Part<Integer>> hours = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            int here = hour;
            hours.add(new Part<>(hour, Sum.of(asked.stream().filter(one -> one.hour() == here).toList())));
        }
        return hours;
    }

    private static List<Part<Days>> stretches(List<Asked> asked, Days days) {
        int length = days.count() > LONGEST_BY_DAY ? WEEK : 1;
        SequencedMap<LocalDate, List<Asked>> parts = new TreeMap<>();
        for (LocalDate day = days.first(); !day.isAfter(days.last()); day = day.plusDays(length)) {
            parts.put(day, new ArrayList<>());
        }
        asked.forEach(one -> parts.get(days.first()
                .plusDays((one.day().toEpochDay() - days.first().toEpochDay()) / length * length)).add(one));
        return parts.entrySet().stream().map(part -> {
            LocalDate last = part.getKey().plusDays(length - 1L);
            return new Part<>(new Days(part.getKey(), last.isAfter(days.last()) ? days.last() : last),
                    Sum.of(part.getValue()));
        }).toList();
    }

    /** The most asked first; what has no name is left out. */
    private static List<Part<String>> parts(List<Asked> asked, Function<Asked, Optional<String>> name) {
        Map<String, List<Asked>> parts = new HashMap<>();
        asked.forEach(one -> name.apply(one)
                .ifPresent(part -> parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(one)));
        return parts.entrySet().stream().map(part -> new Part<>(part.getKey(), Sum.of(part.getValue())))
                .sorted(Comparator.comparingInt((Part<String> part) -> -part.sum().asked())
                        .thenComparing(Part::name))
                .toList();
    }
}
