package id.tanyapaspor.bot.gaps;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/** What the form of an officer's lesson sends: its words, and what is to be done with them. */
record LessonForm(String pertanyaan, String jawaban, String sumber, String id, String judul, String entri, Act aksi) {

    /** What a button of the form does. */
    enum Act {
        /** Keep the words. */
        SIMPAN,
        /** Begin an entry with them. */
        ENTRI,
        /** Add the question to an entry. */
        TAMBAH,
        /** It stands in an entry already. */
        TAUT,
        /** It is not worth it. */
        BUANG,
        /** Look at it again. */
        BUKA
    }

    /** A field that did not come is empty. */
    LessonForm(@Nullable String pertanyaan, @Nullable String jawaban, @Nullable String sumber, @Nullable String id,
            @Nullable String judul, @Nullable String entri, @Nullable Act aksi) {
        this.pertanyaan = text(pertanyaan);
        this.jawaban = text(jawaban);
        this.sumber = text(sumber);
        this.id = text(id);
        this.judul = text(judul);
        this.entri = text(entri);
        this.aksi = requireNonNullElse(aksi, Act.SIMPAN);
    }

    private static String text(@Nullable String field) {
        return requireNonNullElse(field, "").replace("\r\n", "\n").strip();
    }
}
