package id.tanyapaspor.knowledge.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import id.tanyapaspor.knowledge.writing.EntryField.Shape;
import id.tanyapaspor.knowledge.writing.Scalars.Place;

/**
 * One key of a file's head with all its lines.
 *
 * @param key empty for lines that belong to no key
 * @param top the lines down to its members
 * @param members of a list or of pairs that stand below each other
 * @param tail comments and empty lines that follow
 * @param value as a form shows it
 */
record HeadPart(String key, List<String> top, List<Member> members, List<String> tail, String value) {

    /** A member with its lines and what it says. */
    record Member(String text, List<String> lines) {}

    private static final Pattern INDENT = Pattern.compile("^(\\s*)\\S");
    private static final String USUAL = "  ";

    static HeadPart blank(String key) {
        return new HeadPart(key, List.of(), List.of(), List.of(), "");
    }

    Stream<String> lines() {
        return Stream.of(top.stream(), members.stream().flatMap(member -> member.lines().stream()), tail.stream())
                .flatMap(lines -> lines);
    }

    /** The same with another value; what does not change keeps its bytes, and comments below stay. */
    HeadPart with(Shape shape, String young) {
        List<String> said = young.lines().toList();
        boolean below = shape == Shape.LINES || shape == Shape.PAIRS || shape == Shape.ROW && !members.isEmpty();
        if (young.isEmpty()) {
            return new HeadPart(key, List.of(), List.of(), tail, "");
        }
        if (below && !isRow()) {
            List<String> head = top.isEmpty() ? List.of(key + ":\n") : top;
            return new HeadPart(key, head, members(shape, said), tail, young);
        }
        String line = switch (shape) {
            case ROW, LINES ->
                "[" + String.join(", ", said.stream().map(one -> Scalars.written(one, Place.ROW)).toList())
                        + "]";
            case VALUE, FLAG, PAIRS, TEXT -> Scalars.written(young, Place.VALUE);
        };
        return new HeadPart(key, List.of(key + ": " + line + "\n"), List.of(), tail, young);
    }

    /** Whether it is a list in brackets, which stays one. */
    private boolean isRow() {
        return members.isEmpty() && !top.isEmpty() && top.getFirst().contains("[");
    }

    /** Members that were there keep their lines, wherever they stand now. */
    private List<Member> members(Shape shape, List<String> said) {
        List<Member> kept = new ArrayList<>(members);
        List<Member> young = new ArrayList<>();
        for (String text : said) {
            Member member = kept.stream().filter(one -> one.text().equals(text)).findFirst()
                    .orElseGet(() -> new Member(text, List.of(indent() + written(shape, text) + "\n")));
            kept.remove(member);
            young.add(member);
        }
        return young;
    }

    private String indent() {
        Matcher indent = INDENT.matcher(members.isEmpty() ? "" : members.getFirst().lines().getFirst());
        return indent.find() ? indent.group(1) : USUAL;
    }

    private static String written(Shape shape, String text) {
        if (shape != Shape.PAIRS) {
            return "- " + Scalars.written(text, Place.MEMBER);
        }
        String[] pair = text.split(":", 2);
        return Scalars.written(pair[0].strip(), Place.VALUE) + ": "
                + Scalars.written(pair.length > 1 ? pair[1].strip() : "", Place.VALUE);
    }
}
