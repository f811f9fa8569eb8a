package id.tanyapaspor.indexer.building;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;

import id.tanyapaspor.indexer.learning.BoostedLogistic;
import id.tanyapaspor.indexer.learning.ListwiseModel;
import id.tanyapaspor.indexer.learning.ModelCodec;
import id.tanyapaspor.indexer.ranking.Retrieval;

/**
 * All that was learnt when an index was built; stored with it.
 *
 * @param classifier tells entries apart; none when there are too many
 * @param chooser weighs the candidates against each other
 * @param confidence how likely the first entry is the right one
 * @param amongShown how likely the right entry is among the first four
 * @param outside how likely something is meant that is not ours
 * @param ownCase how likely somebody wants her own case dealt with
 * @param direct from which confidence an entry is said
 * @param strict the same for entries where an error costs most
 * @param clarify from which probability of showing the right one a choice is offered
 * @param outsideGuard from which probability of being outside none of our entries is said
 * @param ownCaseGuard from which probability of being an own case no general answer is said
 * @param sample how many questions the thresholds stand on, and whether these were labelled or the content's own
 */
public record Brain(
        Optional<Retrieval.Classifier> classifier,
        ListwiseModel chooser,
        BoostedLogistic confidence,
        BoostedLogistic amongShown,
        BoostedLogistic outside,
        BoostedLogistic ownCase,
        Threshold direct,
        Threshold strict,
        Threshold clarify,
        Guard outsideGuard,
        Guard ownCaseGuard,
        Sample sample) {

    private static final int FORMAT = 4;

    /** What the thresholds stand on. */
    public record Sample(int questions, boolean labelled) {}

    /** The same with another classifier. */
    Brain with(Optional<Retrieval.Classifier> other) {
        return new Brain(other, chooser, confidence, amongShown, outside, ownCase, direct, strict, clarify,
                outsideGuard, ownCaseGuard, sample);
    }

    /** Share of direct answers that may be wrong, as promised; the thresholds allow less of the sample. */
    public double maxWrong() {
        return direct.alpha() / Trainer.MARGIN;
    }

    byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeBoolean(classifier.isPresent());
            if (classifier.isPresent()) {
                ModelCodec.write(out, classifier.get().vectorizer());
                ModelCodec.write(out, classifier.get().model());
            }
            ModelCodec.write(out, chooser);
            ModelCodec.write(out, confidence);
            ModelCodec.write(out, amongShown);
            ModelCodec.write(out, outside);
            ModelCodec.write(out, ownCase);
            write(out, direct);
            write(out, strict);
            write(out, clarify);
            write(out, outsideGuard);
            write(out, ownCaseGuard);
            out.writeInt(sample.questions());
            out.writeBoolean(sample.labelled());
        }
        return bytes.toByteArray();
    }

    static Brain fromBytes(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readInt() != FORMAT) {
            throw new IOException("The index was built by another version; build it again.");
        }
        Optional<Retrieval.Classifier> classifier = in.readBoolean()
                ? Optional.of(new Retrieval.Classifier(ModelCodec.vectorizer(in), ModelCodec.committee(in)))
                : Optional.empty();
        return new Brain(classifier, ModelCodec.listwise(in), ModelCodec.boosted(in), ModelCodec.boosted(in),
                ModelCodec.boosted(in), ModelCodec.boosted(in),
                threshold(in), threshold(in), threshold(in), guard(in), guard(in),
                new Sample(in.readInt(), in.readBoolean()));
    }

    private static void write(DataOutputStream out, Threshold threshold) throws IOException {
        out.writeDouble(threshold.value());
        out.writeDouble(threshold.alpha());
        out.writeInt(threshold.answered());
        out.writeInt(threshold.wrong());
    }

    private static Threshold threshold(DataInputStream in) throws IOException {
        return new Threshold(in.readDouble(), in.readDouble(), in.readInt(), in.readInt());
    }

    private static void write(DataOutputStream out, Guard guard) throws IOException {
        out.writeDouble(guard.value());
        out.writeDouble(guard.alpha());
        out.writeInt(guard.asked());
        out.writeInt(guard.answered());
    }

    private static Guard guard(DataInputStream in) throws IOException {
        return new Guard(in.readDouble(), in.readDouble(), in.readInt(), in.readInt());
    }
}
