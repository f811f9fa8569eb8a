package id.tanyapaspor.knowledge.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML mapping that knows the line of each of its values and reports what is wrong with them. */
final class Yaml {

    private static final LoadSettings SETTINGS = LoadSettings.builder().setUseMarks(true).setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(0).build();

    private final String file;
    private final int firstLine;
    private final Problems problems;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private Yaml(String file, int firstLine, Problems problems, Node node) {
        this.file = file;
        this.firstLine = firstLine;
        this.problems = problems;
        this.node = node;
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    values.put(key.getValue(), tuple.getValueNode());
                }
            }
        }
    }

    /** Reads the YAML that begins at a line of a file; empty, with a problem, when it is none. */
    static Optional<Yaml> parse(String file, int firstLine, String text, Problems problems) {
        try {
            Optional<Node> root = new Compose(SETTINGS).composeString(text);
            if (root.isEmpty()) {
                problems.error(file, firstLine, "There is no YAML here.",
                        "Write `key: value` lines; see docs/content.md.");
            }
            return root.map(node -> new Yaml(file, firstLine, problems, node));
        } catch (MarkedYamlEngineException e) {
            int line = firstLine + e.getProblemMark().map(mark -> mark.getLine()).orElse(0);
            problems.error(file, line, "YAML cannot be read here: {0}.",
                    "Quote values that hold `: ` or ` #`, and check the indentation.", e.getProblem());
        } catch (YamlEngineException e) {
            problems.error(file, firstLine, "YAML cannot be read: {0}", "Check the quotes and the indentation.",
                    e.getMessage());
        }
        return Optional.empty();
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** The members of a list of mappings. */
    List<Yaml> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(item -> new Yaml(file, firstLine, problems, item)).toList();
        }
        problems.error(file, line(), "A list is expected here.", "Begin each member with `- `.");
        return List.of();
    }

    List<Yaml> items(String key) {
        return child(key).map(Yaml::items).orElse(List.of());
    }

    Optional<Yaml> child(String key) {
        return Optional.ofNullable(values.get(key)).map(value -> new Yaml(file, firstLine, problems, value));
    }

    int line() {
        return lineOf(node);
    }

    int line(String key) {
        Node value = values.get(key);
        return value == null ? line() : lineOf(value);
    }

    void unknownKeys(Set<String> known) {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                problems.warning(file, line(key), "Nobody reads the key `{0}`.", "Known keys are {1}.", key,
                        String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    /** A text that must be there; empty, with a problem, when it is not. */
    String required(String key) {
        String value = string(key);
        if (value == null || value.isBlank()) {
            problems.error(file, line(key), "`{0}` is missing.", "Add `{0}: …`.", key);
            return "";
        }
        return value;
    }

    @Nullable
    String string(String key) {
        Node value = values.get(key);
        if (value == null) {
            return null;
        }
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        problems.error(file, lineOf(value), "`{0}` must be one value.", "Write it on one line, without a list.", key);
        return null;
    }

    boolean flag(String key) {
        String value = string(key);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            problems.error(file, line(key), "`{0}` must be true or false.", "Write `{0}: true` or leave it out.", key);
        }
        return "true".equals(value);
    }

    @Nullable
    LocalDate date(String key) {
        String value = string(key);
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            problems.error(file, line(key), "`{0}` is not a day.", "Write it as 2027-06-30.", value);
            return null;
        }
    }

    /** Texts with their lines; none when the key is missing. */
    List<Line> list(String key) {
        Node value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof SequenceNode sequence)) {
            problems.error(file, lineOf(value), "`{0}` must be a list.", "Write one `- …` a line.", key);
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                lines.add(new Line(scalar.getValue().strip(), lineOf(item)));
            } else {
                problems.error(file, lineOf(item), "This member of `{0}` is not a plain text.",
                        "Put it in quotes: it may hold `: `, or be empty.", key);
            }
        }
        return lines;
    }

    Map<String, String> texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        child(key).ifPresent(child -> child.values.forEach((name, value) -> {
            if (value instanceof ScalarNode scalar) {
                texts.put(name, scalar.getValue().strip());
            }
        }));
        return texts;
    }

    private int lineOf(Node value) {
        return firstLine + value.getStartMark().map(mark -> mark.getLine()).orElse(0);
    }

    /** A text and the line on which it stands. */
    record Line(String text, int line) {}
}
