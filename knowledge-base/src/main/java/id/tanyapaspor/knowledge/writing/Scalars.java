package id.tanyapaspor.knowledge.writing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Texts as YAML: as they are where they are read back just so, else in quotes. */
public final class Scalars {

    /** Where a text stands, which decides what needs quotes. */
    public enum Place {
        VALUE,
        MEMBER,
        ROW
    }

    private static final LoadSettings SETTINGS = LoadSettings.builder().setUseMarks(true).setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(0).build();

    private Scalars() {}

    /** The node that a text is, or empty where it is no YAML. */
    static Optional<Node> compose(String yaml) {
        try {
            return new Compose(SETTINGS).composeString(yaml);
        } catch (YamlEngineException _) {
            return Optional.empty(); // so it is none, which is what was asked
        }
    }

    /** A text on one line as YAML that is read back just so. */
    public static String written(String text, Place place) {
        return Stream.of(text, quoted(text)).filter(yaml -> isReadAs(text, yaml, place)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A text cannot be written as YAML."));
    }

    private static boolean isReadAs(String text, String yaml, Place place) {
        Optional<Node> node = compose(switch (place) {
            case VALUE -> "k: " + yaml + "\nl: m\n";
            case MEMBER -> "k:\n  - " + yaml + "\n  - m\n";
            case ROW -> "k: [" + yaml + ", m]\nl: m\n";
        });
        return node.filter(MappingNode.class::isInstance).map(it -> ((MappingNode) it).getValue().getFirst())
                .map(pair -> place == Place.VALUE ? pair.getValueNode() : first(pair.getValueNode()))
                .filter(it -> it instanceof ScalarNode scalar && scalar.getValue().equals(text)).isPresent();
    }

    /** The first of exactly two members. */
    private static Node first(Node list) {
        List<Node> members = list instanceof SequenceNode sequence ? sequence.getValue() : List.of();
        return members.size() == 2 ? members.getFirst() : list;
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ' || c >= 0x7f && c < 0xa0 || c == 0x2028 || c == 0x2029 || c >= 0xfff0 && c <= 0xffff) {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
