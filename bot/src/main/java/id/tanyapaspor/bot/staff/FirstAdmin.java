package id.tanyapaspor.bot.staff;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.staff.Invitations.Invitation;
import id.tanyapaspor.bot.staff.Invitations.Kind;

/** While there is no account, each start prints a link that makes the first one; the first use ends all of them. */
@Component
class FirstAdmin {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);

    private final Accounts accounts;
    private final Invitations invitations;
    private final InstantSource clock;
    private final StaffSettings settings;

    FirstAdmin(Accounts accounts, Invitations invitations, InstantSource clock, StaffSettings settings) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.clock = clock;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void invite() {
        if (accounts.none()) {
            var everything = new Invitation(Kind.FIRST, Optional.empty(), EnumSet.allOf(Role.class), false);
            String code = invitations.issue(everything, clock.instant().plus(settings.invitation()));
            LOG.warn("Nobody can log in yet. Open this address once to make the first admin: /petugas/mulai?kode={}",
                    code);
        }
    }
}
