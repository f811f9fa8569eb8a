package id.tanyapaspor.indexer;

import java.time.LocalDate;
import java.util.Set;

import id.tanyapaspor.indexer.Answer.Reason;
import id.tanyapaspor.indexer.Answer.Sureness;
import id.tanyapaspor.indexer.Answer.Unsure;
import id.tanyapaspor.indexer.building.Release;
import id.tanyapaspor.indexer.documents.Finding;
import id.tanyapaspor.knowledge.Kind;

/** Quotes a document where no entry answers; never what is not ours, and never in somebody's own case. */
final class PassageAnswerer {

    private static final Set<Reason> NO_ENTRY = Set.of(Reason.NOTHING_NEAR, Reason.NOT_SURE);
    private static final double LIKELY = 0.1;
    private static final double MOSTLY = 0.5;

    private final Release release;

    PassageAnswerer(Release release) {
        this.release = release;
    }

    /** A quotation that answers a text on a day, or the admission as it was. */
    Answer insteadOf(Unsure unsure, String text, LocalDate day) {
        if (!NO_ENTRY.contains(unsure.reason()) || !release.trust().threshold().carries() || isOwnCase(unsure)
                || isElsewhere(unsure)) {
            return unsure;
        }
        return release.passages()
                .find(release.passages().library().read(text), (document, _) -> document.validity().covers(day))
                .<Answer>map(finding -> weigh(finding, unsure)).orElse(unsure);
    }

    private Answer weigh(Finding finding, Unsure unsure) {
        double confidence = release.trust().confidence(finding);
        double needed = release.trust().threshold().value();
        return confidence < needed
                ? unsure
                : new Answer.Quoted(finding.document(), finding.passage(),
                        Quotation.of(finding.passage().text(), finding.start(), finding.end()),
                        new Sureness(confidence, needed, finding.explained()), unsure.nearest(), unsure.explanation());
    }

    /** What comes nearest points elsewhere, or is small talk. */
    private static boolean isElsewhere(Unsure unsure) {
        return unsure.nearest().stream().limit(1).anyMatch(one -> !one.entry().isOurs() && one.score() > MOSTLY);
    }

    private static boolean isOwnCase(Unsure unsure) {
        return unsure.nearest().stream()
                .anyMatch(one -> one.entry().kind() == Kind.HANDOFF && one.score() >= LIKELY);
    }
}
