package id.tanyapaspor.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A requirement document: what a law or a standard says, cut into passages.
 *
 * @param id file name without its ending
 * @param title what a list calls it
 * @param law how a quotation names it
 * @param validity days (WIB) on which it may be quoted
 * @param topics topics that its passages answer
 * @param sources laws and pages it was written from, the weightiest first
 * @param reviewBy day by which an editor looks at it again
 * @param checked day on which it was last compared with its sources
 */
public record Document(
        String id,
        String title,
        String law,
        Period validity,
        List<String> topics,
        List<String> sources,
        @Nullable LocalDate reviewBy,
        @Nullable LocalDate checked,
        List<Passage> passages) {

    /**
     * What stands together below one heading.
     *
     * @param anchor names it within its document: `pasal-5`; the second piece of a long one is `pasal-5~2`
     * @param headings above it, the outermost first
     * @param page from 1; 0 in a document without pages
     * @param text plain; a line is a paragraph or a member of a list; empty below a heading without text
     */
    public record Passage(String anchor, List<String> headings, int page, String text) {

        /** The heading that it stands under, or an empty text at the beginning of a document. */
        public String heading() {
            return headings.isEmpty() ? "" : headings.getLast();
        }

        /** Its paragraphs and members of lists. */
        public List<String> lines() {
            return text.lines().toList();
        }

        /** Whether it is the part of a document that an anchor names; pieces of one part are that part. */
        public boolean isOf(String part) {
            return anchor.equals(part) || anchor.startsWith(part + "~");
        }
    }

    /** Names a passage among all that can be answered. */
    public String reference(Passage passage) {
        return "document:" + id + "#" + passage.anchor();
    }

    /** Law and heading, as a quotation names where it stands. */
    public String place(Passage passage) {
        return passage.headings().isEmpty() ? law : law + ", " + passage.heading();
    }

    public Optional<Passage> passage(String anchor) {
        return passages.stream().filter(passage -> passage.anchor().equals(anchor)).findFirst();
    }
}
