package id.tanyapaspor.bot.gaps;

import static java.util.Objects.requireNonNullElse;

import java.util.List;

import org.jspecify.annotations.Nullable;

import id.tanyapaspor.bot.gaps.SideLines.Sign;

/**
 * What the forms of a group send. `sampai` is the newest question that was on the page: what was asked since is not decided on.
 *
 * @param pertanyaan ways of asking, one a line
 */
record GapForm(String sampai, String pertanyaan, String entri, String id, String judul, String jawaban, String sumber,
        Sign tanda, String kata, String arti, Boolean dekat, String alasan) {

    /** A field that did not come is empty. */
    GapForm(@Nullable String sampai, @Nullable String pertanyaan, @Nullable String entri, @Nullable String id,
            @Nullable String judul, @Nullable String jawaban, @Nullable String sumber, @Nullable Sign tanda,
            @Nullable String kata, @Nullable String arti, @Nullable Boolean dekat, @Nullable String alasan) {
        this.sampai = text(sampai);
        this.pertanyaan = text(pertanyaan);
        this.entri = text(entri);
        this.id = text(id);
        this.judul = text(judul);
        this.jawaban = text(jawaban);
        this.sumber = text(sumber);
        this.tanda = requireNonNullElse(tanda, Sign.MEANS);
        this.kata = text(kata);
        this.arti = text(arti);
        this.dekat = requireNonNullElse(dekat, false);
        this.alasan = text(alasan);
    }

    private static String text(@Nullable String field) {
        return requireNonNullElse(field, "").replace("\r\n", "\n").strip();
    }

    List<String> questions() {
        return pertanyaan.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }
}
