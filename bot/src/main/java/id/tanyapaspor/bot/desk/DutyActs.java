package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.time.InstantSource;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.tanyapaspor.bot.desk.Officer.Duty;
import id.tanyapaspor.bot.staff.Account;

/** An officer comes, pauses or goes, on the web. */
@Controller
class DutyActs {

    private final Shifts shifts;
    private final DeskWork work;
    private final InstantSource clock;

    DutyActs(Shifts shifts, DeskWork work, InstantSource clock) {
        this.shifts = shifts;
        this.work = work;
        this.clock = clock;
    }

    @PostMapping("/petugas/tugas")
    String turn(@AuthenticationPrincipal Account account, @RequestParam Duty keadaan) {
        Actor officer = DeskPages.actor(account);
        Instant now = clock.instant();
        Notice notice = work.run(() -> switch (keadaan) {
            case ON -> {
                shifts.begin(officer, now);
                yield Notice.ON_DUTY;
            }
            case PAUSE -> {
                shifts.pause(officer, now);
                yield Notice.PAUSED;
            }
            case OFF -> shifts.end(officer, officer, now) == 0 ? Notice.OFF_DUTY : Notice.OFF_DUTY_GAVE_BACK;
        });
        return "redirect:/petugas?pesan=" + notice;
    }
}
