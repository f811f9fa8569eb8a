package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.Event.Attachment;
import id.tanyapaspor.bot.desk.History.Author;
import id.tanyapaspor.bot.desk.History.Line;
import id.tanyapaspor.bot.files.StoredFile;

/** Says what happens to a ticket in the three places where it is heard: to the applicant, in the group, in the history. */
@Component
class Talk {

    private final History history;
    private final ToApplicant applicant;
    private final ToGroup group;
    private final Receipts receipts;

    Talk(History history, ToApplicant applicant, ToGroup group, Receipts receipts) {
        this.history = history;
        this.applicant = applicant;
        this.group = group;
        this.receipts = receipts;
    }

    void opened(Ticket ticket, Instant now) {
        for (Handover.Line line : ticket.handover().recent()) {
            Author author = line.who().equals("applicant") ? Author.APPLICANT : Author.BOT;
            history.add(ticket.number(), new Line(now, author, new Actor(line.who(), ""), line.text()));
        }
        mark(ticket, Actor.SYSTEM, "open", now);
        receipts.give(ticket, now);
        group.card(ticket, now);
    }

    void reopened(Ticket ticket, Instant now) {
        mark(ticket, Actor.SYSTEM, "reopen", now);
        receipts.give(ticket, now);
        group.card(ticket, now);
    }

    void taken(Ticket ticket, Actor officer, Instant now) {
        mark(ticket, officer, "take", now);
        applicant.joined(ticket, officer, now);
        receipts.refresh(ticket, now);
        group.tell(ticket, now, "desk.group.taken", officer.name());
    }

    /** Says it to the applicant, and in the chats of tickets that were merged into this one. */
    void replied(Ticket ticket, List<Ticket> merged, Actor officer, Reply reply, Instant now) {
        Line line = switch (reply) {
            case Reply.Words words -> {
                Line said = new Line(now, Author.OFFICER, officer, words.text())
                        .carriedBy(applicant.reply(ticket, words.text(), now));
                Line from = words.source().map(said::from).orElse(said);
                yield words.origin().map(from::takenFrom).orElse(from);
            }
            case Reply.File(Attachment attachment, String caption, String source) -> new Line(now, Author.OFFICER,
                    officer, caption).with(attachment).from(source).carriedBy(applicant.file(ticket, source, now));
            case Reply.Upload(StoredFile file, String caption) -> new Line(now, Author.OFFICER, officer, caption)
                    .with(attachment(file)).carriedBy(applicant.upload(ticket, file, caption, now));
        };
        history.add(ticket.number(), line);
        merged.forEach(other -> applicant.also(other, ticket, officer, line.text(), now));
        if (reply instanceof Reply.Upload(StoredFile file, String caption)) {
            group.file(ticket, file, now, "desk.group.web", officer.name(), caption);
        } else if (line.source().isEmpty()) {
            group.tell(ticket, now, "desk.group.web", officer.name(), line.text());
        }
    }

    private static Attachment attachment(StoredFile file) {
        Attachment.Type type = file.type().isImage() ? Attachment.Type.PHOTO : Attachment.Type.DOCUMENT;
        return new Attachment(type, file.id(), file.name(), file.size());
    }

    /** Carries an officer's edit to what the applicant reads. */
    void corrected(Ticket ticket, Line line, Actor officer, String text, Instant now) {
        String row = line.attachment().isPresent() || line.outbox().isEmpty()
                ? applicant.correction(ticket, text, now)
                : applicant.edit(ticket, line.outbox().get(), text, now);
        history.add(ticket.number(),
                new Line(now, Author.OFFICER, officer, text).carriedBy(row).correcting(line.id()));
    }

    void noted(Ticket ticket, Actor officer, String text, Optional<String> source, Instant now) {
        Line note = new Line(now, Author.NOTE, officer, text);
        history.add(ticket.number(), source.map(note::from).orElse(note));
        if (source.isEmpty()) {
            group.tell(ticket, now, "desk.group.note", officer.name(), text);
        }
    }

    void returned(Ticket ticket, Actor by, Instant now) {
        mark(ticket, by, "return", now);
        applicant.returned(ticket, now);
        receipts.refresh(ticket, now);
        group.tell(ticket, now, by.equals(Actor.SYSTEM) ? "desk.group.silent" : "desk.group.returned", by.name());
    }

    /** Gives back the row that tells the applicant. */
    String closed(Ticket ticket, Ticket.Outcome outcome, Actor by, Instant now) {
        mark(ticket, by, "close." + outcome.text(), now);
        String row = applicant.closed(ticket, outcome, now);
        receipts.refresh(ticket, now);
        group.close(ticket, now, "desk.group.closed", by.name());
        return row;
    }

    void passed(Ticket ticket, Actor from, Actor to, String why, Instant now) {
        mark(ticket, from, "pass", now, to.name());
        history.add(ticket.number(), new Line(now, Author.NOTE, from, why));
        applicant.passed(ticket, to, now);
        receipts.refresh(ticket, now);
        group.tell(ticket, now, "desk.group.passed", from.name(), to.name(), why);
    }

    void merged(Ticket duplicate, Ticket into, Actor officer, Instant now) {
        mark(duplicate, officer, "merged-into", now, into.number());
        mark(into, officer, "merged", now, duplicate.number());
        group.tell(into, now, "desk.group.merged", duplicate.number(), duplicate.handover().questionMasked());
    }

    void moved(Ticket ticket, Actor by, Instant now) {
        mark(ticket, by, "lane." + ticket.place().reason().map(Ticket.PriorityReason::text).orElse("ordinary"), now);
        receipts.refresh(ticket, now);
    }

    void pooled(Ticket ticket, Instant now) {
        mark(ticket, Actor.SYSTEM, "pooled", now);
    }

    void askedAgain(Ticket ticket, Instant now) {
        mark(ticket, Actor.SYSTEM, "asked-again", now);
        applicant.stillNeeded(ticket, now);
    }

    void stillNeeded(Ticket ticket, Instant now) {
        mark(ticket, Actor.APPLICANT, "still-needed", now);
        applicant.kept(ticket, now);
    }

    void commented(Ticket ticket, String words, Instant now) {
        history.add(ticket.number(), new Line(now, Author.APPLICANT, Actor.APPLICANT, words));
        applicant.heard(ticket, now);
    }

    void rated(Ticket ticket, Optional<String> closingRow, boolean helped, Instant now) {
        mark(ticket, Actor.APPLICANT, helped ? "helped" : "not-helped", now);
        closingRow.ifPresent(row -> applicant.thanks(ticket, row, helped, now));
    }

    /** A line of the history that nobody said; its text is the name of a message, and what is put into it on more lines. */
    private void mark(Ticket ticket, Actor by, String what, Instant now, String... arguments) {
        String text = Stream.concat(Stream.of("desk.history." + what), Stream.of(arguments))
                .collect(Collectors.joining("\n"));
        history.add(ticket.number(), new Line(now, Author.SYSTEM, by, text));
    }
}
