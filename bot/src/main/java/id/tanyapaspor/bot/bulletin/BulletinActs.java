package id.tanyapaspor.bot.bulletin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.tanyapaspor.bot.bulletin.Bulletin.Care;
import id.tanyapaspor.bot.bulletin.Bulletin.Closing;
import id.tanyapaspor.bot.bulletin.Bulletin.How;
import id.tanyapaspor.bot.bulletin.Bulletin.Owner;
import id.tanyapaspor.bot.delivery.AfterCommit;
import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.staff.Account;
import id.tanyapaspor.bot.staff.AuditLog;

/** What editors do with outages and announcements, each act with its row in the audit log. */
@Component
class BulletinActs {

    private final Bulletins bulletins;
    private final Ending ending;
    private final Sendings sendings;
    private final Noticeboard noticeboard;
    private final AuditLog audit;
    private final InstantSource clock;

    BulletinActs(Bulletins bulletins, Ending ending, Sendings sendings, Noticeboard noticeboard, AuditLog audit,
            InstantSource clock) {
        this.bulletins = bulletins;
        this.ending = ending;
        this.sendings = sendings;
        this.noticeboard = noticeboard;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Bulletin create(Content content, Owner owner, Account who) {
        var bulletin = new Bulletin(Ids.next(), 1, content, owner, new Care(content.startsAt(), content.startsAt()),
                Optional.empty());
        bulletins.add(bulletin, who.name(), clock.instant());
        done(who, "bulletin.create", bulletin.id(), content.kind().toString());
        return bulletin;
    }

    /** False when somebody else changed or ended it since it was read. */
    @Transactional
    boolean change(Bulletin read, Content content, Owner owner, Account who) {
        var bulletin = new Bulletin(read.id(), read.version() + 1, content, owner, read.care(), Optional.empty());
        if (!bulletins.change(bulletin, who.name(), clock.instant())) {
            return false;
        }
        done(who, "bulletin.change", read.id(), "version " + bulletin.version());
        return true;
    }

    /** It works again, or is of no interest any more; false when it had ended already. */
    @Transactional
    boolean end(Bulletin bulletin, Closing closing, Account who) {
        return end(bulletin, How.HAND, closing, "bulletin.end", who);
    }

    /** It was wrong; whoever follows it is told so. */
    @Transactional
    boolean withdraw(Bulletin bulletin, Closing closing, Account who) {
        return end(bulletin, How.WITHDRAWN, closing, "bulletin.withdraw", who);
    }

    private boolean end(Bulletin bulletin, How how, Closing closing, String action, Account who) {
        Instant now = clock.instant();
        if (!ending.end(bulletin, new Bulletin.Ending(now, how, closing), now)) {
            return false;
        }
        done(who, action, bulletin.id(), closing.text());
        return true;
    }

    /** Those whose time is over. */
    List<Bulletin> over(Instant now) {
        return bulletins.open().stream().filter(bulletin -> bulletin.content().isOver(now)).toList();
    }

    /** Its time is over. */
    @Transactional
    void expire(Bulletin bulletin) {
        if (ending.expire(bulletin, clock.instant())) {
            done("system", "bulletin.expire", bulletin.id(), "");
        }
    }

    /** It still lasts; its owner is not asked again for a while. */
    @Transactional
    void confirm(Bulletin bulletin, Account who) {
        if (bulletins.confirmed(bulletin.id(), clock.instant())) {
            done(who, "bulletin.confirm", bulletin.id(), "");
        }
    }

    /** False when this form of it was sent before. */
    @Transactional
    boolean send(Bulletin bulletin, int chats, Account who) {
        boolean begun = sendings.begin(bulletin, who.name(), clock.instant());
        if (begun) {
            done(who, "bulletin.send", bulletin.id(), "version " + bulletin.version() + " to " + chats);
        }
        return begun;
    }

    /** False when there was nothing left to stop. */
    @Transactional
    boolean stop(Sendings.Sending sending, Account who) {
        boolean stopped = sendings.stop(sending.name());
        if (stopped) {
            done(who, "bulletin.stop", sending.bulletin(), "version " + sending.version());
        }
        return stopped;
    }

    private void done(Account who, String action, String bulletin, String detail) {
        done("staff:" + who.id(), action, bulletin, detail);
    }

    private void done(String actor, String action, String bulletin, String detail) {
        AfterCommit.run(noticeboard::look);
        audit.append(clock.instant(), actor, action, "bulletin:" + bulletin, detail);
    }
}
