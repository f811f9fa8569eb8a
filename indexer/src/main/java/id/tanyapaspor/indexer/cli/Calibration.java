package id.tanyapaspor.indexer.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import id.tanyapaspor.indexer.building.Brain;
import id.tanyapaspor.indexer.building.Guard;
import id.tanyapaspor.indexer.building.Release;
import id.tanyapaspor.indexer.building.Threshold;

/** What a release promises and what that stands on, for people and for programs. */
final class Calibration {

    private Calibration() {}

    static Map<String, Object> json(Release release) {
        Brain brain = release.brain();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sample", brain.sample());
        json.put("direct", brain.direct());
        json.put("strict", brain.strict());
        json.put("clarify", brain.clarify());
        json.put("outside", brain.outsideGuard());
        json.put("ownCase", brain.ownCaseGuard());
        json.put("passages", release.trust().threshold());
        return json;
    }

    static List<String> lines(Release release) {
        Brain brain = release.brain();
        Stream<String> passages = release.knowledge().documents().all().isEmpty()
                ? Stream.of()
                : Stream.of(promise("Quoted documents", release.trust().threshold()));
        return Stream.concat(Stream.of(
                "Of direct answers at most %.1f %% may be wrong. Thresholds stand on %d %s questions."
                        .formatted(brain.maxWrong() * 100, brain.sample().questions(),
                                brain.sample().labelled() ? "labelled" : "of the content's own"),
                promise("Direct answers", brain.direct()), promise("Strict entries", brain.strict()),
                promise("Asking back", brain.clarify()),
                guard("Questions that must not be answered", brain.outsideGuard()),
                guard("Own cases given a general answer", brain.ownCaseGuard())), passages).toList();
    }

    private static String promise(String what, Threshold threshold) {
        return threshold.carries()
                ? "%s: from confidence %.3f; %d of %d wrong in the sample, held to %.1f %%.".formatted(what,
                        threshold.value(), threshold.wrong(), threshold.answered(), threshold.alpha() * 100)
                : "%s: withheld; the sample cannot carry at most %.1f %% wrong.".formatted(what,
                        threshold.alpha() * 100);
    }

    private static String guard(String what, Guard guard) {
        return guard.asked() == 0
                ? what + ": no guard; the sample has no such question."
                : "%s: %d of %d in the sample, held to %.1f %%.".formatted(what, guard.answered(), guard.asked(),
                        guard.alpha() * 100);
    }
}
