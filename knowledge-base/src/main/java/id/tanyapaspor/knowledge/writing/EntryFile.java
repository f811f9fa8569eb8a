package id.tanyapaspor.knowledge.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import id.tanyapaspor.knowledge.writing.EntryField.Shape;

/**
 * A file of an entry, or of its English text, as fields: written again, it keeps every byte of what was not changed. Lines end
 * with `\n`.
 */
final class EntryFile {

    private static final Pattern FILE = Pattern.compile("\\A---\n(.*?\n)---\n(.*)\\z", Pattern.DOTALL);
    private static final String FENCE = "---\n";

    private final List<HeadPart> head;
    private final String body;

    private EntryFile(List<HeadPart> head, String body) {
        this.head = List.copyOf(head);
        this.body = body;
    }

    /** Nothing where the file is written in a way that fields could not keep. */
    static Optional<EntryFile> of(String text) {
        Matcher file = FILE.matcher(text);
        return file.matches() && text.indexOf('\r') < 0
                ? HeadReader.read(file.group(1)).map(head -> new EntryFile(head, file.group(2)))
                : Optional.empty();
    }

    static EntryFile blank() {
        return new EntryFile(List.of(), "");
    }

    boolean isBlank() {
        return head.stream().allMatch(part -> part.value().isEmpty()) && body.isBlank();
    }

    String value(String key) {
        return part(key).map(HeadPart::value).orElse("");
    }

    String body() {
        return body;
    }

    private Optional<HeadPart> part(String key) {
        return head.stream().filter(part -> part.key().equals(key)).findFirst();
    }

    EntryFile withBody(String young) {
        if (young.equals(body) || young.isBlank() && body.isBlank()) {
            return this;
        }
        return new EntryFile(head, young.isEmpty() || young.endsWith("\n") ? young : young + "\n");
    }

    /** @param normal the value as {@link EntryField#normal} makes it */
    EntryFile with(String key, Shape shape, String normal) {
        if (normal.equals(value(key))) {
            return this;
        }
        List<HeadPart> parts = new ArrayList<>(head);
        int at = part(key).map(parts::indexOf).orElse(-1);
        if (at < 0) {
            parts.add(place(parts, key), HeadPart.blank(key).with(shape, normal));
        } else {
            parts.set(at, parts.get(at).with(shape, normal));
        }
        return new EntryFile(parts, body);
    }

    /** Behind the last key that usually stands before it. */
    private static int place(List<HeadPart> parts, String key) {
        int order = order(key);
        int place = parts.isEmpty() || !parts.getFirst().key().isEmpty() ? 0 : 1;
        for (int i = 0; i < parts.size(); i++) {
            place = order(parts.get(i).key()) < order ? i + 1 : place;
        }
        return place;
    }

    private static int order(String key) {
        return EntryField.of(key).map(Enum::ordinal).orElse(-1);
    }

    /** The key that a line of the file belongs to; empty where it is of the body. */
    Optional<String> key(int line) {
        int at = 2;
        for (HeadPart part : head) {
            at += (int) part.lines().count();
            if (line < at) {
                return Optional.of(part.key());
            }
        }
        return Optional.empty();
    }

    /** A head without lines would be none. */
    String text() {
        String lines = head.stream().flatMap(HeadPart::lines).collect(Collectors.joining());
        return FENCE + (lines.isBlank() ? EntryField.TITLE.key() + ":\n" : lines) + FENCE + body;
    }
}
