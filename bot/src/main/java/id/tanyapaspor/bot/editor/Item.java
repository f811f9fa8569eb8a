package id.tanyapaspor.bot.editor;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import id.tanyapaspor.bot.release.Revision;
import id.tanyapaspor.knowledge.Kind;
import id.tanyapaspor.knowledge.writing.Readability;

/**
 * A file of the content as the list of the editor shows it.
 *
 * @param title of the entry or document, else its path
 * @param group heading under which the entry is browsed, else empty
 * @param kind of the entry
 * @param reviewBy day by which somebody looks at it again
 * @param validFrom first day on which it is answered
 * @param level how the Indonesian text of an entry reads
 * @param draft of it, if it is being worked on
 * @param released its revision in the newest release
 */
public record Item(ContentPath path, Type type, String title, String group, @Nullable Kind kind,
        @Nullable LocalDate reviewBy, @Nullable LocalDate validFrom, Readability.@Nullable Level level, Set<Mark> marks,
        Optional<Draft> draft, Optional<Revision> released) {

    /** What the file is for. */
    public enum Type {
        ENTRY,
        ENGLISH,
        DOCUMENT,
        DATA;

        static Type of(ContentPath path) {
            if (path.isEntry()) {
                return path.text().endsWith(".en.md") ? ENGLISH : ENTRY;
            }
            return path.isDocument() ? DOCUMENT : DATA;
        }
    }

    /** Where it stands; several may hold at once. */
    public enum Mark {
        /** It is in the newest release. */
        LIVE,
        /** Its draft is a file that is not live. */
        NEW,
        /** Its draft changes what is live. */
        CHANGED,
        /** Its draft deletes it. */
        DELETED,
        /** It was released anew since the draft was opened. */
        STALE,
        /** The program brought a newer version than its draft. */
        UPDATE,
        /** It is to be looked at again within a month. */
        REVIEW_SOON,
        /** The day for that has passed. */
        REVIEW_DUE,
        /** A law that it rests on has ended, or ends within a month, with nothing in its place. */
        LAW_ENDED,
        /** Its first day is still to come. */
        COMING,
        /** Its last day is over. */
        ENDED
    }

    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /** The name under which what it answers is turned off, if it is live and answers. */
    public Optional<String> switchId() {
        return Optional.of(path).filter(its -> is(Mark.LIVE) && type != Type.DATA).map(its -> {
            String file = its.text().substring(its.text().indexOf('/') + 1);
            return file.substring(0, file.indexOf('.')).replaceFirst("@.*", "");
        });
    }
}
