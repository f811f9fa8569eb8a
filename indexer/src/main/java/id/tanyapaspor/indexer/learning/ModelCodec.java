package id.tanyapaspor.indexer.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes models to bytes and reads them back; the classifier's many weights keep half precision. */
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

    public static void write(DataOutputStream out, Perceptron model) throws IOException {
        out.writeInt(model.classes());
        writeHalves(out, model.in());
        writeHalves(out, model.out());
    }

    public static Perceptron perceptron(DataInputStream in) throws IOException {
        return new Perceptron(in.readInt(), halves(in), halves(in));
    }

    private static void writeHalves(DataOutputStream out, float[] values) throws IOException {
        byte[] halves = new byte[values.length * 2];
        for (int i = 0; i < values.length; i++) {
            short half = Float.floatToFloat16(values[i]);
            halves[2 * i] = (byte) (half >> 8);
            halves[2 * i + 1] = (byte) half;
        }
        out.writeInt(values.length);
        out.write(halves);
    }

    private static float[] halves(DataInputStream in) throws IOException {
        float[] values = new float[in.readInt()];
        byte[] halves = in.readNBytes(values.length * 2);
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.float16ToFloat((short) (halves[2 * i] << 8 | halves[2 * i + 1] & 0xff));
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
    }

    public static BoostedLogistic boosted(DataInputStream in) throws IOException {
        LogisticModel base = logistic(in);
        List<BoostedLogistic.Node> trees = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            trees.add(node(in));
        }
        return new BoostedLogistic(base, List.copyOf(trees));
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
