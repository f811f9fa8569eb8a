package id.tanyapaspor.bot.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import id.tanyapaspor.bot.bulletin.Bulletin.State;
import id.tanyapaspor.bot.bulletin.Content.Kind;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.Period;

/** What holds at which moment, for whom, and how moments are said. */
class BulletinTest {

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    @Property(tries = 500)
    void it_runs_from_its_first_moment_to_just_before_its_end(@ForAll("contents") Content content,
            @ForAll("moments") Instant now) {
        Bulletin bulletin = bulletin(content, Optional.empty());
        boolean begun = !now.isBefore(content.startsAt());
        boolean over = content.endsAt().map(end -> !now.isBefore(end)).orElse(false);
        assertThat(bulletin.isRunning(now)).isEqualTo(begun && !over);
        assertThat(bulletin.state(now)).isEqualTo(over ? State.PAST : begun ? State.RUNNING : State.COMING);
    }

    @Property(tries = 500)
    void once_ended_it_never_runs_again(@ForAll("contents") Content content, @ForAll("moments") Instant ended,
            @ForAll("moments") Instant now) {
        var ending = new Bulletin.Ending(ended, Bulletin.How.HAND, Bulletin.Closing.NONE);
        assertThat(bulletin(content, Optional.of(ending)).isRunning(now)).isFalse();
    }

    @Property(tries = 500)
    void two_overlap_exactly_when_some_moment_and_some_answer_has_both(@ForAll("contents") Content one,
            @ForAll("contents") Content other, @ForAll("moments") Instant now) {
        assertThat(one.overlaps(other)).isEqualTo(other.overlaps(one));
        boolean bothNow = bulletin(one, Optional.empty()).isRunning(now)
                && bulletin(other, Optional.empty()).isRunning(now);
        boolean bothHere = List.of("a", "b").stream().anyMatch(label -> one.concerns(Set.of(label), Set.of())
                && other.concerns(Set.of(label), Set.of()));
        if (bothNow && bothHere) {
            assertThat(one.overlaps(other)).isTrue();
        }
    }

    @Property(tries = 500)
    void a_moment_that_is_said_is_the_moment_on_the_clock_of_that_zone(@ForAll("moments") Instant moment,
            @ForAll("moments") Instant now, @ForAll("zones") ZoneId zone) {
        String said = Phrasing.moment(zone, moment, Language.ID, now);
        var there = moment.atZone(zone);
        assertThat(said).contains("%02d.%02d W".formatted(there.getHour(), there.getMinute()));
        boolean today = there.toLocalDate().equals(now.atZone(zone).toLocalDate());
        assertThat(Character.isDigit(said.charAt(said.length() - 1))).isFalse();
        assertThat(said.split(" ")).hasSize(today ? 2 : 4);
    }

    @Test
    void zones_are_called_as_people_call_them_in_both_languages() {
        assertThat(Phrasing.moment(ZoneId.of("Asia/Jakarta"), NOON, Language.ID, NOON)).isEqualTo("12.00 WIB");
        assertThat(Phrasing.moment(ZoneId.of("Asia/Makassar"), NOON, Language.EN, NOON)).isEqualTo("13.00 WITA");
        assertThat(Phrasing.moment(ZoneId.of("Asia/Jayapura"), NOON, Language.ID, NOON.plus(Duration.ofDays(1))))
                .isEqualTo("20 Nov 14.00 WIT");
    }

    @Test
    void midnight_in_western_time_parts_today_from_yesterday() {
        Instant late = Instant.parse("2026-11-20T16:59:00Z");
        Instant early = Instant.parse("2026-11-20T17:01:00Z");
        assertThat(Phrasing.moment(Period.WIB, late, Language.ID, late)).isEqualTo("23.59 WIB");
        assertThat(Phrasing.moment(Period.WIB, late, Language.ID, early)).isEqualTo("20 Nov 23.59 WIB");
    }

    @Test
    void it_concerns_answers_with_its_labels_people_of_its_offices_or_everybody() {
        Content labelled = content(Set.of("m-paspor"), Set.of(), NOON, Optional.empty());
        assertThat(labelled.concerns(Set.of("biaya", "m-paspor"), Set.of())).isTrue();
        assertThat(labelled.concerns(Set.of("biaya"), Set.of("Malang"))).isFalse();
        Content local = content(Set.of(), Set.of("Malang"), NOON, Optional.empty());
        assertThat(local.concerns(Set.of(), Set.of("Malang"))).isTrue();
        assertThat(local.concerns(Set.of("m-paspor"), Set.of("Kediri"))).isFalse();
        assertThat(content(Set.of(), Set.of(), NOON, Optional.empty()).concerns(Set.of(), Set.of())).isTrue();
    }

    private static Bulletin bulletin(Content content, Optional<Bulletin.Ending> ending) {
        var care = new Bulletin.Care(content.startsAt(), content.startsAt());
        return new Bulletin("b", 1, content, new Bulletin.Owner("o", "O"), care, ending);
    }

    private static Content content(Set<String> labels, Set<String> offices, Instant start, Optional<Instant> end) {
        return new Content(Kind.OUTAGE, "text", "", new TreeSet<>(labels), new TreeSet<>(offices), start, end);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(-300, 300).map(minutes -> NOON.plus(Duration.ofMinutes(minutes * 7)));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura").map(ZoneId::of);
    }

    @Provide
    Arbitrary<Content> contents() {
        Arbitrary<Set<String>> labels = Arbitraries.of("a", "b").set().ofMaxSize(2);
        return Combinators.combine(labels, moments(), moments().optional())
                .as((named, start, end) -> content(named, Set.of(), start, end));
    }
}
