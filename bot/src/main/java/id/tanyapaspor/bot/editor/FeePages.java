package id.tanyapaspor.bot.editor;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.Revisions;
import id.tanyapaspor.bot.staff.Account;
import id.tanyapaspor.knowledge.Fee.Rate;
import id.tanyapaspor.knowledge.Period;
import id.tanyapaspor.knowledge.rendering.FeeQuotes;
import id.tanyapaspor.knowledge.writing.FeeFile;

/** The fees with their history and what is to come. */
@Controller
class FeePages {

    /** What a button of the form does. */
    enum Act {
        MULAI,
        UBAH,
        HAPUS,
        BARU
    }

    /** What the forms send; `dari` is the first day of the rate that is changed. */
    record Form(String tarif, String judul, String dari, String mulai, String sampai, String jumlah, String hukum,
            Act aksi) {

        /** Whole rupiah, however they are typed: Rp650.000, 650 000. */
        Optional<Long> amount() {
            String digits = jumlah == null ? "" : jumlah.replaceAll("(?i)rp|[.\\s]", "");
            return digits.matches("\\d{1,12}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
        }

        Optional<LocalDate> begins() {
            return Days.read(mulai == null ? "" : mulai);
        }

        Optional<LocalDate> was() {
            return Days.read(dari == null ? "" : dari);
        }

        boolean isFilled() {
            return amount().isPresent() && begins().isPresent() && hukum != null && !hukum.isBlank();
        }

        Rate rate() {
            LocalDate until = Days.read(sampai == null ? "" : sampai).orElse(null);
            return new Rate(new Period(begins().orElseThrow(), until), amount().orElseThrow(), hukum.strip());
        }
    }

    private final Drafts drafts;
    private final Revisions revisions;
    private final Checking checking;
    private final InstantSource clock;

    FeePages(Drafts drafts, Revisions revisions, Checking checking, InstantSource clock) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.checking = checking;
        this.clock = clock;
    }

    @GetMapping("/penyunting/biaya")
    String list(@RequestParam(defaultValue = "") String tarif, @RequestParam Optional<Notice> pesan, Model model) {
        model.addAttribute("notice", pesan.orElse(null));
        model.addAttribute("opened", tarif);
        return shown(text(seen()), model);
    }

    private String shown(String text, Model model) {
        List<FeeFile.Listed> fees = FeeFile.of(text).map(FeeFile::fees).orElse(List.of());
        if (fees.isEmpty()) {
            return WritingPages.asText(SideFile.FEES.path());
        }
        model.addAttribute("file", SideFile.FEES.path().text());
        model.addAttribute("fees", fees);
        model.addAttribute("rupiah", (LongFunction<String>) FeeQuotes::rupiah);
        model.addAttribute("today", Period.day(clock.instant()));
        return "editor/fees";
    }

    @PostMapping("/penyunting/biaya")
    String change(@AuthenticationPrincipal Account account, @ModelAttribute Form form, Model model) {
        Seen seen = seen();
        String text = text(seen);
        model.addAttribute("typed", form);
        model.addAttribute("opened", form.tarif());
        if (form.aksi() != Act.HAPUS && !form.isFilled()) {
            return told(Notice.RATE, text, model);
        }
        return FeeFile.of(text).flatMap(file -> changed(file, form))
                .map(young -> saved(Edit.of(SideFile.FEES.path(), young, seen, ""), form, Author.of(account), model))
                .orElseGet(() -> told(Notice.NO_RATE, text, model));
    }

    private String saved(Edit edit, Form form, Author author, Model model) {
        Checking.Found found = checking.with(edit.path(), edit.bytes());
        if (found.isBroken()) {
            model.addAttribute("found", found);
            return shown(text(seen()), model);
        }
        return switch (drafts.save(edit, author)) {
            case Saving.Saved _ -> back(form, Notice.SAVED);
            case Saving.Unchanged _ -> back(form, Notice.UNCHANGED);
            case Saving.Conflicting _ -> told(Notice.MOVED_ON, text(seen()), model);
        };
    }

    private String told(Notice notice, String text, Model model) {
        model.addAttribute("notice", notice);
        return shown(text, model);
    }

    private static Optional<String> changed(FeeFile file, Form form) {
        return switch (form.aksi()) {
            case MULAI -> file.withComing(form.tarif(), form.rate().period().from(), form.rate().amount(),
                    form.rate().law());
            case UBAH -> form.was().flatMap(day -> file.with(form.tarif(), day, _ -> form.rate()));
            case HAPUS -> form.was().flatMap(day -> file.without(form.tarif(), day));
            case BARU -> file.withFee(EntryPath.named(form.tarif()), form.judul(), form.rate());
        };
    }

    private static String back(Form form, Notice notice) {
        return "redirect:/penyunting/biaya?tarif=" + EntryPath.named(form.tarif()) + "&pesan=" + notice;
    }

    private Seen seen() {
        return drafts.seen(SideFile.FEES.path());
    }

    private String text(Seen seen) {
        return seen.latest().flatMap(revisions::find).flatMap(revisions::bytes).flatMap(FileText::of).orElse("");
    }
}
