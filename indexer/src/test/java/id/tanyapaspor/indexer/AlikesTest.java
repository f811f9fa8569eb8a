package id.tanyapaspor.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.tanyapaspor.indexer.ranking.Corpus;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Labelled;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Groups of the shipped labelled questions, which no index has seen. */
class AlikesTest {

    private static final KnowledgeBase KNOWLEDGE = ContentReader.read(ContentFiles.shipped()).orThrow();
    private static final Alikes ALIKES = Alikes.of(Corpus.of(KNOWLEDGE));
    private static final List<Labelled> ASKED = Stream.of(KNOWLEDGE.golden(), KNOWLEDGE.calibration())
            .flatMap(List::stream).filter(one -> one.kind().equals("in") && one.topics().size() == 1).toList();

    /** Pairs of questions: in one group, of one topic, and both. */
    private record Pairs(long together, long same, long both) {

        static Pairs of(List<List<Integer>> groups) {
            long together = groups.stream().mapToLong(group -> pairs(group.size())).sum();
            long both = groups.stream().mapToLong(Pairs::ofOneTopic).sum();
            return new Pairs(together, ofOneTopic(numbers(ASKED.size())), both);
        }

        private static long ofOneTopic(List<Integer> group) {
            Map<String, Long> counts = new HashMap<>();
            group.forEach(one -> counts.merge(ASKED.get(one).topics().getFirst(), 1L, Long::sum));
            return counts.values().stream().mapToLong(Pairs::pairs).sum();
        }

        private static long pairs(long many) {
            return many * (many - 1) / 2;
        }

        double precision() {
            return (double) both / together;
        }

        double recall() {
            return (double) both / same;
        }
    }

    @Test
    void what_is_grouped_is_mostly_of_one_topic() {
        Pairs pairs = Pairs.of(ALIKES.groups(ASKED.stream().map(Labelled::text).toList()));
        System.out.printf("%d questions of %d topics: precision of pairs %.3f, recall %.3f%n", ASKED.size(),
                ASKED.stream().map(Labelled::topics).distinct().count(), pairs.precision(), pairs.recall());
        assertThat(pairs.precision()).isGreaterThan(0.65);
        // A topic holds many questions ("how much", "since when", "does my bank add to it"): most of its pairs ask not the same.
        assertThat(pairs.recall()).isGreaterThan(0.08);
    }

    @Test
    void ways_to_ask_one_thing_come_together_and_others_stay_away() {
        List<String> asked = List.of("lupa pw mpaspor cra reset gmn", "Apakah anak-anak dapat menggunakan autogate?",
                "lupa password m paspor gimana ya", "autogate bandara utk anak bs gk", "kode billing expired m-paspor",
                "kode billing paspor saya sudah kedaluwarsa", "lupa kata sandi M-Paspor", "beli tiket kereta dimana");
        assertThat(named(asked, ALIKES.groups(asked))).containsExactlyInAnyOrder(
                Set.of("lupa pw mpaspor cra reset gmn", "lupa password m paspor gimana ya", "lupa kata sandi M-Paspor"),
                Set.of("Apakah anak-anak dapat menggunakan autogate?", "autogate bandara utk anak bs gk"),
                Set.of("kode billing expired m-paspor", "kode billing paspor saya sudah kedaluwarsa"),
                Set.of("beli tiket kereta dimana"));
    }

    @Property(tries = 15)
    void the_order_in_which_questions_come_makes_no_difference(@ForAll Random random, @ForAll boolean twice) {
        List<String> asked = new ArrayList<>(ASKED.stream().map(Labelled::text).toList());
        Collections.shuffle(asked, random);
        List<String> some = new ArrayList<>(asked.subList(0, 300));
        some.addAll(twice ? some.subList(0, 20) : List.of());
        List<String> other = new ArrayList<>(some);
        Collections.shuffle(other, random);
        assertThat(named(some, ALIKES.groups(some))).isEqualTo(named(other, ALIKES.groups(other)));
    }

    @Property(tries = 30)
    void every_question_is_in_one_group_whatever_is_typed(@ForAll List<String> asked) {
        List<Integer> placed = ALIKES.groups(asked).stream().flatMap(List::stream).sorted().toList();
        assertThat(placed).isEqualTo(numbers(asked.size()));
    }

    @Test
    void thousands_take_well_under_a_second() {
        List<String> asked = Stream.of(KNOWLEDGE.golden(), KNOWLEDGE.calibration()).flatMap(List::stream)
                .map(Labelled::text).toList();
        ALIKES.groups(asked);
        long began = System.nanoTime();
        int groups = ALIKES.groups(asked).size();
        long took = (System.nanoTime() - began) / 1_000_000;
        System.out.printf("%d questions in %d groups: %d ms%n", asked.size(), groups, took);
        // Generous: other tests run on the same cores. Alone it takes about a quarter of a second.
        assertThat(took).isLessThan(5_000);
    }

    @Test
    void nothing_makes_no_group() {
        assertThat(ALIKES.groups(List.of())).isEmpty();
        assertThat(ALIKES.groups(List.of("", "?"))).hasSize(1);
    }

    @Test
    void words_that_no_content_knows_are_named_as_they_were_typed() {
        assertThat(ALIKES.unknown("paspor bisa dipakai ke xqzvar nggak ya?")).containsExactly("xqzvar");
        assertThat(ALIKES.unknown("brp biaya pasport 2026")).isEmpty();
    }

    private static Set<Set<String>> named(List<String> asked, List<List<Integer>> groups) {
        return groups.stream()
                .map(group -> group.stream().map(asked::get).collect(Collectors.toCollection(TreeSet::new)))
                .collect(Collectors.toSet());
    }

    private static List<Integer> numbers(int count) {
        return Stream.iterate(0, one -> one + 1).limit(count).toList();
    }
}
