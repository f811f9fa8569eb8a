package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** Sends an officer's reply from the web, once, to the applicant and to those who wait with the same question. */
@Component
class Sending {

    private final Counter counter;
    private final Passings passings;
    private final Tickets tickets;
    private final SentForms forms;
    private final DeskWork work;
    private final InstantSource clock;

    Sending(Counter counter, Passings passings, Tickets tickets, SentForms forms, DeskWork work,
            InstantSource clock) {
        this.counter = counter;
        this.passings = passings;
        this.tickets = tickets;
        this.forms = forms;
        this.work = work;
        this.clock = clock;
    }

    /**
     * What became of a reply.
     *
     * @param trouble why it was not sent, and nothing else was
     * @param told what is to be said of the others
     */
    record Sent(Optional<Notice> trouble, Optional<Notice> told) {

        private static final Sent DONE = new Sent(Optional.empty(), Optional.empty());

        static Sent not(Notice why) {
            return new Sent(Optional.of(why), Optional.empty());
        }
    }

    /**
     * Sends it, unless a form with this token was sent before; what fails may be sent again.
     *
     * @param also numbers of waiting tickets whose applicants get the same answer
     */
    Sent send(String number, Actor officer, Reply.Words words, List<String> also, String token) {
        return work.run(() -> {
            Instant now = clock.instant();
            if (!forms.isNew(token, now)) {
                return Sent.DONE;
            }
            boolean held = tickets.find(number).filter(ticket -> ticket.isHeldBy(officer)).isPresent();
            if (!held || !counter.reply(number, officer, words, now)) {
                forms.forget(token);
                return Sent.not(held ? Notice.NOT_SENT : Notice.NOT_YOURS);
            }
            return new Sent(Optional.empty(), together(also, number, officer, words, now));
        });
    }

    private Optional<Notice> together(List<String> also, String leader, Actor officer, Reply.Words words,
            Instant now) {
        List<String> numbers = also.stream().flatMap(text -> TicketNumber.read(text).stream()).distinct().toList();
        int reached = passings.answerTogether(numbers, leader, officer, words, now).size();
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(reached == numbers.size() ? Notice.TOGETHER : Notice.TOGETHER_SOME);
    }
}
