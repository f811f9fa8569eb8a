package id.tanyapaspor.bot.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import id.tanyapaspor.bot.editor.Consent.Kind;
import id.tanyapaspor.bot.release.Author;

/** Whatever happened before: nobody releases alone what needs two, and no refusal is passed by who made it necessary. */
class ClearanceTest {

    private static final Instant BEGAN = Instant.parse("2026-11-20T03:00:00Z");
    private static final List<String> PEOPLE = List.of("staff:sari", "staff:budi", "staff:citra", "system");

    @Property
    void what_is_cleared_was_judged_lately_and_seen_by_everybody_who_must(@ForAll("gates") Gate gate,
            @ForAll("consents") List<Consent> consents, @ForAll("moments") Instant now) {
        if (Clearance.hurdle(gate, consents, now).isPresent()) {
            return;
        }
        assertThat(gate.isJudged()).isTrue();
        assertThat(Duration.between(gate.at(), now)).isLessThanOrEqualTo(Gate.VALID);
        if (gate.state() == Gate.State.REFUSED) {
            assertThat(consents).anySatisfy(consent -> {
                assertThat(consent.kind()).isEqualTo(Kind.OVERRIDE);
                assertThat(consent.gate()).isEqualTo(gate.number());
                assertThat(consent.reason()).isNotBlank();
                assertThat(gate.hands()).doesNotContain(consent.by().actor());
                assertThat(consent.by().actor()).isNotEqualTo(gate.asker().actor()).isNotEqualTo("system");
            });
        }
        if (gate.needsSecondEyes()) {
            assertThat(consents).anySatisfy(consent -> {
                assertThat(consent.kind()).isEqualTo(Kind.APPROVAL);
                assertThat(gate.hands()).doesNotContain(consent.by().actor());
                assertThat(people(gate, consent)).as("two people, the program not counted").isGreaterThan(1);
            });
        }
    }

    @Property
    void more_consents_never_take_a_clearance_away(@ForAll("gates") Gate gate,
            @ForAll("consents") List<Consent> consents, @ForAll("moments") Instant now) {
        if (Clearance.hurdle(gate, List.of(), now).isEmpty()) {
            assertThat(Clearance.hurdle(gate, consents, now)).isEmpty();
        }
    }

    private static long people(Gate gate, Consent consent) {
        return Stream.concat(gate.hands().stream(), Stream.of(gate.asker().actor(),
                consent.by().actor())).filter(actor -> !actor.equals("system")).distinct().count();
    }

    @Provide
    Arbitrary<Gate> gates() {
        Arbitrary<Set<String>> hands = Arbitraries.of(PEOPLE).set().ofMinSize(1).ofMaxSize(3);
        Arbitrary<Optional<Care>> care = Arbitraries.of(Care.class).optional(0.5);
        return Combinators.combine(Arbitraries.longs().between(1, 2), Arbitraries.of(Gate.State.class),
                Arbitraries.of(PEOPLE.subList(0, 3)), hands, care)
                .as((number, state, asker, wrote, why) -> new Gate(number, "f", 1, state, new Author(asker, asker),
                        "", wrote, List.of(new Gate.File("entries/a.md", "r", why)), BEGAN, BEGAN, Gate.Step.WAITING,
                        0, Set.of(), Gate.Fault.NONE, OptionalLong.empty()));
    }

    @Provide
    Arbitrary<List<Consent>> consents() {
        return Combinators.combine(Arbitraries.longs().between(1, 2), Arbitraries.of(Kind.class),
                Arbitraries.of(PEOPLE), Arbitraries.of("", " ", "karena mendesak"))
                .as((gate, kind, by, reason) -> new Consent(gate, kind, new Author(by, by), BEGAN, reason)).list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(0, 8 * 24 * 3600).map(BEGAN::plusSeconds);
    }
}
