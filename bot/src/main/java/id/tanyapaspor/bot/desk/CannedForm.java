package id.tanyapaspor.bot.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A canned reply as its form sends it.
 *
 * @param id of the reply that is changed; none for a new one
 * @param semua whether everybody shares it; a box that is not ticked sends nothing
 */
record CannedForm(@Nullable String id, @Nullable String judul, @Nullable String isi, @Nullable String inggris,
        @Nullable Boolean semua) {

    static final CannedForm EMPTY = new CannedForm("", "", "", "", false);

    private static final int LONGEST_TITLE = 80;

    CannedForm {
        id = id == null ? "" : id;
        judul = judul == null ? "" : judul.strip();
        isi = isi == null ? "" : isi.strip().replace("\r\n", "\n");
        inggris = inggris == null ? "" : inggris.strip().replace("\r\n", "\n");
        semua = semua != null && semua;
    }

    static CannedForm of(CannedReply reply) {
        return new CannedForm(reply.id(), reply.title(), reply.body(), reply.english(), reply.isShared());
    }

    public boolean isNew() {
        return id.isEmpty();
    }

    /** Names of the messages that say what is wrong. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (judul.isEmpty() || judul.length() > LONGEST_TITLE) {
            faults.add("desk.canned.fault.title");
        }
        if (isi.isEmpty() || isi.length() > Writing.LONGEST || inggris.length() > Writing.LONGEST) {
            faults.add("desk.canned.fault.body");
        }
        if (!unknown().isEmpty()) {
            faults.add("desk.canned.fault.places");
        }
        return faults;
    }

    /** Words in braces that mean nothing. */
    List<String> unknown() {
        return Stream.of(isi, inggris).flatMap(text -> Placeholders.unknown(text).stream()).distinct().toList();
    }
}
