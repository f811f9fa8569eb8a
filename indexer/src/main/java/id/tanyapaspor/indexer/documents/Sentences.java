package id.tanyapaspor.indexer.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a passage into its sentences; a line ends one, and so does a full stop before a capital letter. */
final class Sentences {

    /** Not after the short words of citations: `jo.`, `no.`, `hal.`, or a single letter. */
    private static final Pattern END = Pattern
            .compile("(?<!\\b(?:jo|no|hal|dkk|dll|tgl|Jl|\\p{L}))[.!?][\"”)]?(?=\\s+[\\p{Lu}\\d•])|\\n");

    private Sentences() {}

    /** A sentence from its first letter to the one after its last. */
    record Span(int start, int end) {}

    static List<Span> of(String text) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        Matcher end = END.matcher(text);
        while (end.find()) {
            add(text, start, end.end(), spans);
            start = end.end();
        }
        add(text, start, text.length(), spans);
        return spans;
    }

    private static void add(String text, int from, int to, List<Span> spans) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            spans.add(new Span(start, end));
        }
    }
}
