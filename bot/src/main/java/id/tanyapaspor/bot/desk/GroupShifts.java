package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.desk.Colleagues.Destination;

/** Coming, pausing, going and passing tickets on, as members of the officers' group ask for it. */
@Component
class GroupShifts {

    private final Shifts shifts;
    private final Passings passings;
    private final Colleagues colleagues;
    private final ToGroup group;

    GroupShifts(Shifts shifts, Passings passings, Colleagues colleagues, ToGroup group) {
        this.shifts = shifts;
        this.passings = passings;
        this.colleagues = colleagues;
        this.group = group;
    }

    /** True when the command was one of these; what came of it is said in General. */
    boolean did(Command command, Actor officer, Instant now) {
        switch (command) {
            case Command.Begin() -> {
                shifts.begin(officer, now);
                group.tellGeneral(now, "desk.general.on", officer.name());
            }
            case Command.Pause() -> {
                shifts.pause(officer, now);
                group.tellGeneral(now, "desk.general.pause", officer.name());
            }
            case Command.GoHome() -> {
                int back = shifts.end(officer, officer, now);
                group.tellGeneral(now, "desk.general.off", officer.name(), back);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Passes a ticket on from its holder, whoever asks; a reason is part of it. */
    void passOn(Ticket ticket, Actor officer, String words, Instant now) {
        Optional<Destination> to = colleagues.read(words);
        Optional<Actor> holder = ticket.holder().filter(_ -> ticket.isTaken()).map(Ticket.Holder::officer);
        if (to.isEmpty() || to.get().why().isBlank()) {
            group.tell(ticket, now, "desk.group.pass-whom");
        } else if (holder.filter(held -> held.id().equals(officer.id())).isEmpty()) {
            group.tell(ticket, now, "desk.group.pass-not-yours");
        } else {
            tell(ticket, officer, to.get(), passed(ticket.number(), officer, to.get(), now), now);
        }
    }

    private Passing passed(String number, Actor officer, Destination to, Instant now) {
        return switch (to) {
            case Destination.ToOfficer(Actor other, String why) ->
                passings.toOfficer(number, officer, other.id(), why, now);
            case Destination.ToOffice(Optional<String> office, String why) ->
                passings.toOffice(number, officer, office, why, now);
        };
    }

    private void tell(Ticket ticket, Actor officer, Destination to, Passing passing, Instant now) {
        String name = switch (to) {
            case Destination.ToOfficer(Actor other, String _) -> other.name();
            case Destination.ToOffice(Optional<String> office, String _) -> office.orElse("");
        };
        switch (passing) {
            case DONE -> {
                /* said by whoever passed it */ }
            case ABSENT -> group.tell(ticket, now, "desk.group.pass-absent", name);
            case FULL -> group.tell(ticket, now, "desk.group.pass-full", name);
            case NOT_HELD -> group.tell(ticket, now, "desk.group.pass-not-yours");
        }
    }
}
