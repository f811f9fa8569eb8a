package id.tanyapaspor.bot.bulletin;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import id.tanyapaspor.bot.bulletin.Sendings.Sending;
import id.tanyapaspor.bot.delivery.Broadcasts;
import id.tanyapaspor.bot.staff.Account;
import id.tanyapaspor.knowledge.Language;

/** Sending an announcement to its subscribers: looked at twice, watched, and stopped. */
@Controller
class SendingPages {

    private final Bulletins bulletins;
    private final BulletinActs acts;
    private final Sendings sendings;
    private final Phrasing phrasing;
    private final InstantSource clock;

    SendingPages(Bulletins bulletins, BulletinActs acts, Sendings sendings, Phrasing phrasing, InstantSource clock) {
        this.bulletins = bulletins;
        this.acts = acts;
        this.sendings = sendings;
        this.phrasing = phrasing;
        this.clock = clock;
    }

    /** One that was begun, and how far it has come. */
    record Progress(Sending sending, Broadcasts.Report report) {

        public boolean isLive() {
            return report.endedAt().isEmpty();
        }

        public int of(String outcome) {
            return report.of(Broadcasts.Outcome.valueOf(outcome));
        }
    }

    @GetMapping("/penyunting/pengumuman/{id}/kirim")
    String look(@PathVariable String id, Model model) {
        return page(BulletinPages.find(bulletins, id), "", model);
    }

    /** Whoever sends has to type to how many: a number that has changed since is looked at again. */
    @PostMapping("/penyunting/pengumuman/{id}/kirim")
    String send(@AuthenticationPrincipal Account account, @PathVariable String id, @RequestParam int versi,
            @RequestParam(defaultValue = "") String jumlah, Model model) {
        Bulletin bulletin = BulletinPages.find(bulletins, id);
        if (!bulletin.isRunning(clock.instant())) {
            return BulletinPages.back(id, Notice.ENDED_BEFORE);
        }
        int count = sendings.count(bulletin);
        String typed = jumlah.replaceAll("[.,\\s]", "");
        if (bulletin.version() != versi || count == 0 || !typed.equals("" + count)) {
            model.addAttribute("refused", true);
            return page(bulletin, jumlah, model);
        }
        return BulletinPages.back(id, acts.send(bulletin, count, account) ? Notice.SENT : Notice.SENT_BEFORE);
    }

    @PostMapping("/penyunting/pengumuman/{id}/kirim/{versi}/stop")
    String stop(@AuthenticationPrincipal Account account, @PathVariable String id, @PathVariable int versi) {
        Sending sending = sendings.of(id).stream().filter(each -> each.version() == versi).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return BulletinPages.back(id, acts.stop(sending, account) ? Notice.STOPPED : Notice.NOTHING_TO_STOP);
    }

    /** The reports alone, for a page that is open. */
    @GetMapping("/penyunting/pengumuman/{id}/laporan")
    String report(@PathVariable String id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("reports", reports(sendings, id));
        return "bulletin/report :: reports";
    }

    static List<Progress> reports(Sendings sendings, String id) {
        return sendings.of(id).stream().map(sending -> new Progress(sending, sendings.report(sending))).toList();
    }

    private String page(Bulletin bulletin, String typed, Model model) {
        Optional<Sending> before = sendings.of(bulletin.id()).stream()
                .filter(sending -> sending.version() == bulletin.version()).findFirst();
        model.addAttribute("bulletin", bulletin);
        model.addAttribute("running", bulletin.isRunning(clock.instant()));
        model.addAttribute("sentBefore", before.isPresent());
        model.addAttribute("count", sendings.count(bulletin));
        model.addAttribute("typed", typed);
        model.addAttribute("words", List.of(phrasing.announcement(bulletin, Language.ID, clock.instant()),
                phrasing.announcement(bulletin, Language.EN, clock.instant())));
        return "bulletin/send";
    }
}
