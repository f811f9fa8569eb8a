package id.tanyapaspor.knowledge.writing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.jspecify.annotations.Nullable;

import id.tanyapaspor.knowledge.Fee.Rate;
import id.tanyapaspor.knowledge.Period;
import id.tanyapaspor.knowledge.Succession;
import id.tanyapaspor.knowledge.writing.Scalars.Place;

/** The file of the fees: one rate is changed, added or removed, and every other line stays as it is. */
public final class FeeFile {

    /** A fee as the file has it; rates in its order. */
    public record Listed(String name, String title, List<Rate> rates) {}

    /** Where a rate stands: lines from, inclusive, to, exclusive. */
    private record Placed(Rate rate, int from, int to) {}

    /** Where a fee stands; `history` is the line on which its first rate does. */
    private record Found(String name, String title, List<Placed> rates, int history, int end) {}

    private final List<String> lines;
    private final List<Found> fees;

    private FeeFile(List<String> lines, List<Found> fees) {
        this.lines = lines;
        this.fees = fees;
    }

    /** Nothing where the file is written in a way that a form could not keep. */
    public static Optional<FeeFile> of(String text) {
        if (text.indexOf('\r') >= 0 || !text.endsWith("\n")) {
            return Optional.empty();
        }
        try {
            List<String> lines = text.lines().map(line -> line + "\n").toList();
            return Scalars.compose(text).filter(SequenceNode.class::isInstance).map(node -> new FeeFile(lines,
                    ((SequenceNode) node).getValue().stream().map(fee -> found(fee, lines)).toList()));
        } catch (DateTimeException | IllegalArgumentException | NoSuchElementException _) {
            return Optional.empty(); // then it is edited as text
        }
    }

    private static Found found(Node node, List<String> lines) {
        List<Placed> rates = new ArrayList<>();
        List<Node> items = ((SequenceNode) value(node, "history").orElseThrow()).getValue();
        for (Node item : items) {
            Rate rate = new Rate(new Period(LocalDate.parse(text(item, "from")), day(item)),
                    Long.parseLong(text(item, "amount")), text(item, "law"));
            rates.add(new Placed(rate, line(item), end(item, lines)));
        }
        boolean apart = IntStream.range(1, rates.size()).allMatch(i -> rates.get(i - 1).to() <= rates.get(i).from());
        if (rates.isEmpty() || !apart || rates.getFirst().from() == line(node)) {
            throw new IllegalArgumentException("Rates do not stand on lines of their own.");
        }
        return new Found(text(node, "name"), text(node, "title"), rates, rates.getFirst().from(),
                rates.getLast().to());
    }

    private static @Nullable LocalDate day(Node item) {
        return value(item, "until").isPresent() ? LocalDate.parse(text(item, "until")) : null;
    }

    private static String text(Node mapping, String key) {
        return value(mapping, key).filter(ScalarNode.class::isInstance).map(it -> ((ScalarNode) it).getValue().strip())
                .orElseThrow();
    }

    private static Optional<Node> value(Node node, String key) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(pair -> pair.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key))
                        .findFirst().map(pair -> pair.getValueNode())
                : Optional.empty();
    }

    private static int line(Node node) {
        return node.getStartMark().orElseThrow().getLine();
    }

    /** Comments and empty lines that follow a rate are none of it. */
    private static int end(Node node, List<String> lines) {
        Mark mark = node.getEndMark().orElseThrow();
        boolean row = node instanceof MappingNode mapping && mapping.getFlowStyle() == FlowStyle.FLOW;
        int end = row ? mark.getLine() + 1 : Math.max(mark.getLine(), line(node) + 1);
        while (end > line(node) + 1
                && (lines.get(end - 1).isBlank() || lines.get(end - 1).strip().startsWith("#"))) {
            end--;
        }
        return end;
    }

    public List<Listed> fees() {
        return fees.stream().map(fee -> new Listed(fee.name(), fee.title(),
                fee.rates().stream().map(Placed::rate).toList())).toList();
    }

    /** A rate that begins on a day: the one that holds then ends the day before. Empty where one begins on that day. */
    public Optional<String> withComing(String name, LocalDate from, long amount, String law) {
        return fee(name).flatMap(fee -> Succession.of(fee.rates().stream().map(one -> one.rate().period()).toList(),
                from).map(days -> {
                    String young = line(new Rate(days.young(), amount, law));
                    List<String> all = new ArrayList<>(lines);
                    days.ending().ifPresent(ending -> fee.rates().stream()
                            .filter(one -> one.rate().period().equals(ending)).findFirst().ifPresent(one -> replace(all,
                                    one, line(new Rate(days.ended().orElseThrow(), one.rate().amount(),
                                            one.rate().law())))));
                    all.add(fee.history(), young);
                    return String.join("", all);
                }));
    }

    /** The same with one rate as it is now to be; empty where there is no such rate. */
    public Optional<String> with(String name, LocalDate from, UnaryOperator<Rate> change) {
        return rate(name, from).map(one -> {
            List<String> all = new ArrayList<>(lines);
            replace(all, one, line(change.apply(one.rate())));
            return String.join("", all);
        });
    }

    /** The same without one rate; the last one stays. */
    public Optional<String> without(String name, LocalDate from) {
        return fee(name).filter(fee -> fee.rates().size() > 1).flatMap(_ -> rate(name, from)).map(one -> {
            List<String> all = new ArrayList<>(lines);
            all.subList(one.from(), one.to()).clear();
            return String.join("", all);
        });
    }

    /** The same with a fee that was not there; empty where there is one of that name. */
    public Optional<String> withFee(String name, String title, Rate rate) {
        return fee(name).isPresent()
                ? Optional.empty()
                : Optional.of(String.join("", lines) + "- name: " + Scalars.written(name, Place.VALUE) + "\n  title: "
                        + Scalars.written(title, Place.VALUE) + "\n  history:\n" + line(rate));
    }

    private Optional<Found> fee(String name) {
        return fees.stream().filter(fee -> fee.name().equals(name)).findFirst();
    }

    private Optional<Placed> rate(String name, LocalDate from) {
        return fee(name).flatMap(fee -> fee.rates().stream().filter(one -> one.rate().period().from().equals(from))
                .findFirst());
    }

    private static void replace(List<String> lines, Placed old, String young) {
        List<String> there = lines.subList(old.from(), old.to());
        there.clear();
        there.add(young);
    }

    private static String line(Rate rate) {
        String until = rate.period().until() == null ? "" : "until: " + rate.period().until() + ", ";
        return "    - { from: " + rate.period().from() + ", " + until + "amount: " + rate.amount() + ", law: "
                + Scalars.quoted(rate.law()) + " }\n";
    }
}
