package id.tanyapaspor.bot.bulletin;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.tanyapaspor.bot.bulletin.Bulletin.Care;
import id.tanyapaspor.bot.bulletin.Bulletin.Owner;
import id.tanyapaspor.bot.bulletin.Content.Kind;
import id.tanyapaspor.bot.staff.Account;

/** Writing an outage or an announcement. What was typed comes back with whatever the page has to say of it. */
@Controller("bulletinWritingPages")
class NotePages {

    /** What a button of the form does. */
    enum Act {
        SIMPAN,
        PRATINJAU
    }

    private final Bulletins bulletins;
    private final BulletinActs acts;
    private final Choices choices;
    private final BulletinView view;
    private final InstantSource clock;

    NotePages(Bulletins bulletins, BulletinActs acts, Choices choices, BulletinView view, InstantSource clock) {
        this.bulletins = bulletins;
        this.acts = acts;
        this.choices = choices;
        this.view = view;
        this.clock = clock;
    }

    @GetMapping("/penyunting/pengumuman/baru")
    String fresh(@AuthenticationPrincipal Account account, @RequestParam(defaultValue = "OUTAGE") Kind jenis,
            Locale locale, Model model) {
        return page("", new BulletinForm(0, jenis, "", "", List.of(), List.of(), "", "", account.id(), false), locale,
                model);
    }

    @GetMapping("/penyunting/pengumuman/{id}/ubah")
    String edit(@PathVariable String id, Locale locale, Model model) {
        Bulletin bulletin = BulletinPages.find(bulletins, id);
        return bulletin.ending().isPresent()
                ? BulletinPages.back(id, Notice.ENDED_BEFORE)
                : page(id, BulletinForm.of(bulletin), locale, model);
    }

    @PostMapping("/penyunting/pengumuman")
    String create(@AuthenticationPrincipal Account account, @ModelAttribute BulletinForm form,
            @RequestParam(defaultValue = "SIMPAN") Act aksi, Locale locale, Model model) {
        if (isNotReady("", form, account, aksi, model)) {
            return page("", form, locale, model);
        }
        Bulletin made = acts.create(form.content(clock.instant()), owner(form, account), account);
        return BulletinPages.back(made.id(), Notice.CREATED);
    }

    @PostMapping("/penyunting/pengumuman/{id}")
    String change(@AuthenticationPrincipal Account account, @PathVariable String id,
            @ModelAttribute BulletinForm form, @RequestParam(defaultValue = "SIMPAN") Act aksi, Locale locale,
            Model model, HttpServletResponse response) {
        Bulletin now = BulletinPages.find(bulletins, id);
        if (now.ending().isPresent()) {
            return BulletinPages.back(id, Notice.ENDED_BEFORE);
        }
        if (isNotReady(id, form, account, aksi, model)) {
            return page(id, form, locale, model);
        }
        Content content = form.content(clock.instant());
        Bulletin read = new Bulletin(id, form.versi(), content, now.owner(), now.care(), Optional.empty());
        if (acts.change(read, content, owner(form, account), account)) {
            return BulletinPages.back(id, Notice.CHANGED);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("theirs", view.row(now, locale));
        return page(id, form.after(now.version()), locale, model);
    }

    /** Only looked at, or wrong, or over something else without a word that this is meant. */
    private boolean isNotReady(String id, BulletinForm form, Account account, Act act, Model model) {
        List<BulletinForm.Fault> faults = form.faults(clock.instant());
        model.addAttribute("faults", faults);
        if (!faults.isEmpty()) {
            return true;
        }
        Content content = form.content(clock.instant());
        if (act == Act.PRATINJAU) {
            var care = new Care(content.startsAt(), content.startsAt());
            var bulletin = new Bulletin(id, form.versi(), content, owner(form, account), care, Optional.empty());
            model.addAttribute("previews", view.previews(bulletin));
            return true;
        }
        List<Bulletin> others = bulletins.open().stream().filter(other -> !other.id().equals(id))
                .filter(other -> other.content().overlaps(content)).toList();
        model.addAttribute("overlapping", others);
        return !others.isEmpty() && !form.tetap();
    }

    private Owner owner(BulletinForm form, Account account) {
        return choices.owners().stream().filter(owner -> owner.account().equals(form.penanggung())).findFirst()
                .orElseGet(() -> new Owner(account.id(), account.name()));
    }

    private String page(String id, BulletinForm form, Locale locale, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("labels", choices.labels(form.label(), locale));
        model.addAttribute("offices", choices.offices(form.kantor()));
        model.addAttribute("owners", choices.owners());
        model.asMap().putIfAbsent("faults", List.of());
        return "bulletin/write";
    }
}
