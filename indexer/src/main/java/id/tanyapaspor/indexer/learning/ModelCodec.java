package id.tanyapaspor.indexer.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes models to bytes and reads them back; the classifier's many weights take a byte each. */
public final class ModelCodec {

    private ModelCodec() {}

    public static void write(DataOutputStream out, Vectorizer vectorizer) throws IOException {
        out.writeInt(vectorizer.size());
        for (long feature : vectorizer.keys()) {
            out.writeLong(feature);
        }
        for (float weight : vectorizer.weights()) {
            out.writeFloat(weight);
        }
    }

    public static Vectorizer vectorizer(DataInputStream in) throws IOException {
        long[] features = new long[in.readInt()];
        for (int id = 0; id < features.length; id++) {
            features[id] = in.readLong();
        }
        float[] weights = new float[features.length];
        for (int id = 0; id < features.length; id++) {
            weights[id] = in.readFloat();
        }
        return new Vectorizer(FeatureIds.of(features), weights);
    }

    public static void write(DataOutputStream out, Committee model) throws IOException {
        out.writeInt(model.members().size());
        for (Perceptron member : model.members()) {
            out.writeInt(member.classes());
            writeRows(out, member.in(), Perceptron.HIDDEN);
            writeRows(out, member.out(), member.classes());
        }
    }

    public static Committee committee(DataInputStream in) throws IOException {
        List<Perceptron> members = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            int classes = in.readInt();
            members.add(new Perceptron(classes, rows(in, Perceptron.HIDDEN), rows(in, classes)));
        }
        return new Committee(List.copyOf(members));
    }

    /** Each weight as a byte, a share of the greatest in its row. */
    private static void writeRows(DataOutputStream out, float[] values, int row) throws IOException {
        out.writeInt(values.length);
        byte[] bytes = new byte[row];
        for (int start = 0; start < values.length; start += row) {
            float greatest = 1e-9f;
            for (int i = 0; i < row; i++) {
                float size = Math.abs(values[start + i]);
                greatest = size > greatest ? size : greatest;
            }
            float scale = Byte.MAX_VALUE / greatest;
            for (int i = 0; i < row; i++) {
                // Rounds as Math.round does, in a way that the compiler can vectorise.
                bytes[i] = (byte) ((int) (values[start + i] * scale + 128.5f) - 128);
            }
            out.writeFloat(greatest);
            out.write(bytes);
        }
    }

    private static float[] rows(DataInputStream in, int row) throws IOException {
        float[] values = new float[in.readInt()];
        byte[] bytes = new byte[row];
        for (int start = 0; start < values.length; start += row) {
            float greatest = in.readFloat();
            in.readFully(bytes);
            for (int i = 0; i < row; i++) {
                values[start + i] = bytes[i] * greatest / Byte.MAX_VALUE;
            }
        }
        return values;
    }

    public static void write(DataOutputStream out, ListwiseModel model) throws IOException {
        write(out, model.scale());
        write(out, model.weights());
    }

    public static ListwiseModel listwise(DataInputStream in) throws IOException {
        return new ListwiseModel(doubles(in), doubles(in));
    }

    public static void write(DataOutputStream out, LogisticModel model) throws IOException {
        write(out, model.mean());
        write(out, model.scale());
        write(out, model.weights());
    }

    public static LogisticModel logistic(DataInputStream in) throws IOException {
        return new LogisticModel(doubles(in), doubles(in), doubles(in));
    }

    public static void write(DataOutputStream out, BoostedLogistic model) throws IOException {
        write(out, model.base());
        out.writeInt(model.trees().size());
        for (BoostedLogistic.Node tree : model.trees()) {
            write(out, tree);
        }
        out.writeDouble(model.scale().slope());
        out.writeDouble(model.scale().shift());
    }

    public static BoostedLogistic boosted(DataInputStream in) throws IOException {
        LogisticModel base = logistic(in);
        List<BoostedLogistic.Node> trees = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            trees.add(node(in));
        }
        return new BoostedLogistic(base, List.copyOf(trees),
                new BoostedLogistic.Scale(in.readDouble(), in.readDouble()));
    }

    private static void write(DataOutputStream out, BoostedLogistic.Node node) throws IOException {
        switch (node) {
            case BoostedLogistic.Leaf leaf -> {
                out.writeInt(-1);
                out.writeDouble(leaf.add());
            }
            case BoostedLogistic.Split split -> {
                out.writeInt(split.feature());
                out.writeDouble(split.cut());
                write(out, split.below());
                write(out, split.above());
            }
        }
    }

    private static BoostedLogistic.Node node(DataInputStream in) throws IOException {
        int feature = in.readInt();
        double value = in.readDouble();
        return feature < 0
                ? new BoostedLogistic.Leaf(value)
                : new BoostedLogistic.Split(feature, value, node(in), node(in));
    }

    private static void write(DataOutputStream out, double[] values) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private static double[] doubles(DataInputStream in) throws IOException {
        double[] values = new double[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }
}
