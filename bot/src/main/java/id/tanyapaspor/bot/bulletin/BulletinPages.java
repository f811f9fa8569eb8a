package id.tanyapaspor.bot.bulletin;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import id.tanyapaspor.bot.bulletin.Bulletin.Closing;
import id.tanyapaspor.bot.bulletin.Bulletin.State;
import id.tanyapaspor.bot.staff.Account;

/** The list of outages and announcements, each by itself, and their ends. */
@Controller
class BulletinPages {

    private static final int PAST = 30;

    private final Bulletins bulletins;
    private final BulletinActs acts;
    private final Sendings sendings;
    private final BulletinView view;
    private final InstantSource clock;

    BulletinPages(Bulletins bulletins, BulletinActs acts, Sendings sendings, BulletinView view,
            InstantSource clock) {
        this.bulletins = bulletins;
        this.acts = acts;
        this.sendings = sendings;
        this.view = view;
        this.clock = clock;
    }

    @GetMapping("/penyunting/pengumuman")
    String list(@RequestParam Optional<Notice> pesan, Locale locale, Model model) {
        Map<State, List<Bulletin>> all = Stream.concat(bulletins.open().stream(), bulletins.past(PAST).stream())
                .collect(Collectors.groupingBy(bulletin -> bulletin.state(clock.instant())));
        model.addAttribute("notice", pesan.orElse(null));
        model.addAttribute("running", view.rows(all.getOrDefault(State.RUNNING, List.of()), locale));
        model.addAttribute("coming", view.rows(all.getOrDefault(State.COMING, List.of()).reversed(), locale));
        model.addAttribute("past", view.rows(all.getOrDefault(State.PAST, List.of()), locale));
        return "bulletin/list";
    }

    @GetMapping("/penyunting/pengumuman/{id}")
    String one(@PathVariable String id, @RequestParam Optional<Notice> pesan, Locale locale, Model model) {
        Bulletin bulletin = find(bulletins, id);
        model.addAttribute("notice", pesan.orElse(null));
        model.addAttribute("row", view.row(bulletin, locale));
        model.addAttribute("previews", view.previews(bulletin));
        model.addAttribute("reports", SendingPages.reports(sendings, id));
        model.addAttribute("versions", versions(id, locale));
        return "bulletin/one";
    }

    /** A version, with its times and what it concerned in words. */
    record Step(Bulletins.Version version, String at, String times, List<String> concerned) {}

    private List<Step> versions(String id, Locale locale) {
        return bulletins.versions(id).stream().map(version -> {
            Content content = version.content();
            String end = content.endsAt().map(moment -> view.moment(content, moment, locale)).orElse("…");
            return new Step(version, view.moment(content, version.at(), locale),
                    view.moment(content, content.startsAt(), locale) + " – " + end, view.concerned(content, locale));
        }).toList();
    }

    /** It works again; the closing words are told to whoever waits. */
    @PostMapping("/penyunting/pengumuman/{id}/akhiri")
    String end(@AuthenticationPrincipal Account account, @PathVariable String id,
            @RequestParam(defaultValue = "") String kata, @RequestParam(defaultValue = "") String inggris) {
        var closing = new Closing(kata.strip(), inggris.strip());
        if (isTooLong(closing)) {
            return back(id, Notice.TOO_LONG);
        }
        return back(id, acts.end(find(bulletins, id), closing, account) ? Notice.ENDED : Notice.ENDED_BEFORE);
    }

    /** It was wrong. */
    @PostMapping("/penyunting/pengumuman/{id}/tarik")
    String withdraw(@AuthenticationPrincipal Account account, @PathVariable String id,
            @RequestParam(defaultValue = "") String kata, @RequestParam(defaultValue = "") String inggris) {
        var closing = new Closing(kata.strip(), inggris.strip());
        if (isTooLong(closing)) {
            return back(id, Notice.TOO_LONG);
        }
        return back(id, acts.withdraw(find(bulletins, id), closing, account)
                ? Notice.WITHDRAWN
                : Notice.ENDED_BEFORE);
    }

    /** It still lasts. */
    @PostMapping("/penyunting/pengumuman/{id}/masih")
    String confirm(@AuthenticationPrincipal Account account, @PathVariable String id) {
        Bulletin bulletin = find(bulletins, id);
        acts.confirm(bulletin, account);
        return back(id, bulletin.ending().isEmpty() ? Notice.CONFIRMED : Notice.ENDED_BEFORE);
    }

    static Bulletin find(Bulletins bulletins, String id) {
        return bulletins.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static String back(String id, Notice notice) {
        return "redirect:/penyunting/pengumuman/" + id + "?pesan=" + notice;
    }

    private static boolean isTooLong(Closing closing) {
        return closing.text().length() > BulletinForm.LONGEST || closing.english().length() > BulletinForm.LONGEST;
    }
}
