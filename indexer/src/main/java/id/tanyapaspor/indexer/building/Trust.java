package id.tanyapaspor.indexer.building;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

import id.tanyapaspor.indexer.documents.Finding;
import id.tanyapaspor.indexer.learning.LogisticModel;
import id.tanyapaspor.indexer.learning.ModelCodec;

/**
 * How far passages of documents are trusted; learnt when an index is built and stored with it.
 *
 * @param model how likely the nearest passage settles the question
 * @param threshold from which confidence a passage is quoted
 * @param learnt questions that the model was learnt from
 * @param sample questions that the threshold stands on
 */
public record Trust(LogisticModel model, Threshold threshold, int learnt, int sample) {

    public double confidence(Finding finding) {
        return model.probability(finding.evidence());
    }

    byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            ModelCodec.write(out, model);
            out.writeDouble(threshold.value());
            out.writeDouble(threshold.alpha());
            out.writeInt(threshold.answered());
            out.writeInt(threshold.wrong());
            out.writeInt(learnt);
            out.writeInt(sample);
        }
        return bytes.toByteArray();
    }

    static Trust fromBytes(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        return new Trust(ModelCodec.logistic(in),
                new Threshold(in.readDouble(), in.readDouble(), in.readInt(), in.readInt()), in.readInt(),
                in.readInt());
    }
}
