package id.tanyapaspor.knowledge.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import id.tanyapaspor.knowledge.writing.EntryField.Shape;
import id.tanyapaspor.knowledge.writing.HeadPart.Member;

/** Cuts the head of a file into its keys with their lines. What it cannot cut safely, a form does not touch. */
final class HeadReader {

    /** The head is written in a way that a form could not keep. */
    private static final class Unfit extends RuntimeException {
        private Unfit() {
            super("unfit", null, false, false);
        }
    }

    private final List<String> lines;

    private HeadReader(String head) {
        this.lines = head.lines().map(line -> line + "\n").toList();
    }

    static Optional<List<HeadPart>> read(String head) {
        try {
            return Scalars.compose(head).filter(MappingNode.class::isInstance)
                    .map(node -> new HeadReader(head).parts((MappingNode) node));
        } catch (Unfit _) {
            return Optional.empty(); // the file is shown as text instead
        }
    }

    private List<HeadPart> parts(MappingNode mapping) {
        List<HeadPart> parts = new ArrayList<>();
        List<NodeTuple> pairs = mapping.getValue();
        check(mapping.getFlowStyle() == FlowStyle.BLOCK && !pairs.isEmpty());
        int first = line(pairs.getFirst().getKeyNode());
        parts.add(new HeadPart("", lines.subList(0, first), List.of(), List.of(), ""));
        for (int i = 0; i < pairs.size(); i++) {
            Node key = pairs.get(i).getKeyNode();
            int from = line(key);
            int to = i + 1 < pairs.size() ? line(pairs.get(i + 1).getKeyNode()) : lines.size();
            check(from < to && mark(key).getColumn() == 0);
            parts.add(part(value(key), pairs.get(i).getValueNode(), from, to));
        }
        return parts;
    }

    private HeadPart part(String key, Node node, int from, int to) {
        Optional<EntryField> field = EntryField.of(key).filter(it -> it.shape() != Shape.TEXT && !it.isEnglish());
        if (field.isEmpty()) {
            return new HeadPart(key, lines.subList(from, to), List.of(), List.of(), "");
        }
        check(node.getAnchor().isEmpty());
        return switch (field.get().shape()) {
            case LINES, ROW -> list(key, node, from, to);
            case PAIRS -> pairs(key, node, from, to);
            case VALUE, FLAG, TEXT -> one(key, field.get().normal(value(node)), from, to);
        };
    }

    private HeadPart one(String key, String value, int from, int to) {
        int end = end(from + 1, to);
        return new HeadPart(key, lines.subList(from, end), List.of(), lines.subList(end, to), value);
    }

    private HeadPart list(String key, Node node, int from, int to) {
        if (node instanceof ScalarNode && value(node).isEmpty()) {
            return one(key, "", from, to);
        }
        check(node instanceof SequenceNode);
        List<Node> items = ((SequenceNode) node).getValue();
        return members(key, (SequenceNode) node, items, items.stream().map(HeadReader::value).toList(), from, to);
    }

    private HeadPart pairs(String key, Node node, int from, int to) {
        check(node instanceof MappingNode);
        List<NodeTuple> pairs = ((MappingNode) node).getValue();
        List<String> texts = pairs.stream()
                .map(pair -> EntryField.FACETS.normal(value(pair.getKeyNode()) + ": " + value(pair.getValueNode())))
                .toList();
        check(((MappingNode) node).getFlowStyle() == FlowStyle.BLOCK);
        return members(key, (MappingNode) node, pairs.stream().map(NodeTuple::getKeyNode).toList(), texts, from, to);
    }

    private HeadPart members(String key, CollectionNode<?> list, List<Node> nodes, List<String> texts, int from,
            int to) {
        String value = nodes.isEmpty() ? "" : texts.stream().collect(Collectors.joining("\n"));
        check(texts.stream().noneMatch(String::isEmpty));
        if (list.getFlowStyle() == FlowStyle.FLOW || nodes.isEmpty()) {
            return one(key, value, from, to);
        }
        List<Member> members = new ArrayList<>();
        int end = end(line(nodes.getLast()) + 1, to);
        check(line(nodes.getFirst()) > from);
        for (int i = 0; i < nodes.size(); i++) {
            int at = line(nodes.get(i));
            int next = i + 1 < nodes.size() ? line(nodes.get(i + 1)) : end;
            check(at < next && (list instanceof MappingNode || lines.get(at).strip().startsWith("- ")));
            members.add(new Member(texts.get(i), lines.subList(at, next)));
        }
        return new HeadPart(key, lines.subList(from, line(nodes.getFirst())), members, lines.subList(end, to), value);
    }

    /** Where comments and empty lines begin that only end a part. */
    private int end(int from, int to) {
        int end = to;
        while (end > from && (lines.get(end - 1).isBlank() || lines.get(end - 1).strip().startsWith("#"))) {
            end--;
        }
        return end;
    }

    /** A text on one line. */
    private static String value(Node node) {
        check(node instanceof ScalarNode && node.getAnchor().isEmpty());
        String value = ((ScalarNode) node).getValue().strip();
        check(value.indexOf('\n') < 0);
        return value;
    }

    private static int line(Node node) {
        return mark(node).getLine();
    }

    private static Mark mark(Node node) {
        return node.getStartMark().orElseThrow(Unfit::new);
    }

    private static void check(boolean fit) {
        if (!fit) {
            throw new Unfit();
        }
    }
}
