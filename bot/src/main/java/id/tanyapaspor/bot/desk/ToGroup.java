package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.delivery.Message.Button;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.delivery.Outgoing;
import id.tanyapaspor.bot.delivery.Outgoing.Priority;
import id.tanyapaspor.bot.files.StoredFile;

/** What the desk says in the officers' Telegram group, when there is one: a topic for each ticket, and the General topic. */
@Component
class ToGroup {

    static final ChatId GENERAL = new ChatId("forum", "general");

    private static final int LONGEST_SUMMARY = 300;

    /** Under Telegram's 4096, with room for what escaping adds. */
    private static final int LONGEST_TEXT = 3500;

    private final Outbox outbox;
    private final Wording words;
    private final DeskSettings settings;

    ToGroup(Outbox outbox, Wording words, DeskSettings settings) {
        this.outbox = outbox;
        this.words = words;
        this.settings = settings;
    }

    static ChatId topic(Ticket ticket) {
        return new ChatId("forum", ticket.number());
    }

    boolean isOn() {
        return settings.hasGroup();
    }

    /** The card that opens a ticket's topic: the question, why it came, what the bot nearly said, the last words. */
    void card(Ticket ticket, Instant now) {
        Handover handover = ticket.handover();
        List<String> lines = new ArrayList<>();
        lines.add(line("desk.card.title", ticket.number(), ticket.applicant().channel()));
        lines.add(line("desk.card.question", handover.questionMasked()));
        lines.add(line("desk.card.reason", line("desk.reason." + handover.reason())));
        if (!handover.candidates().isEmpty()) {
            lines.add(line("desk.card.candidates", String.join("; ", handover.candidates())));
        }
        if (!handover.recent().isEmpty()) {
            lines.add("<blockquote>" + Wording.escape(summary(handover)) + "</blockquote>");
        }
        lines.add(line("desk.card.how"));
        List<Button> buttons = List.of(Button.press(line("desk.card.take"), "take:" + ticket.number()),
                Button.press(line("desk.card.close"), "close:" + ticket.number()));
        say(topic(ticket), new Message.Text(String.join("\n", lines), List.of(buttons)), now);
    }

    private String summary(Handover handover) {
        List<String> lines = new ArrayList<>();
        for (Handover.Line line : handover.recent()) {
            String who = words.of(Wording.OFFICERS, "desk.who." + line.who());
            String text = line.text().length() > LONGEST_SUMMARY
                    ? line.text().substring(0, LONGEST_SUMMARY) + "…"
                    : line.text();
            lines.add(who + ": " + text);
        }
        return String.join("\n", lines);
    }

    /** Says a line of the bundle in a ticket's topic. */
    void tell(Ticket ticket, Instant now, String key, Object... arguments) {
        say(topic(ticket), Message.text(line(key, arguments)), now);
    }

    /** Shows a file in a ticket's topic, with a line of the bundle. */
    void file(Ticket ticket, StoredFile file, Instant now, String key, Object... arguments) {
        say(topic(ticket), new Message.File(file.id(), line(key, arguments)), now);
    }

    void tellGeneral(Instant now, String key, Object... arguments) {
        say(GENERAL, Message.text(line(key, arguments)), now);
    }

    /** Copies an applicant's lines: texts that follow each other become one message, files are passed on. */
    void copy(Ticket ticket, List<History.Line> lines, Instant now) {
        var text = new StringBuilder();
        for (History.Line line : lines) {
            boolean file = line.source().isPresent() && line.attachment().isPresent()
                    && !ticket.applicant().channel().equals("web");
            if (file || text.length() + line.text().length() > LONGEST_TEXT) {
                flush(ticket, text, now);
            }
            if (file) {
                say(topic(ticket), new Message.Copy(ticket.applicant(), line.source().get(), Optional.empty()), now);
            } else {
                text.append(text.isEmpty() ? "" : "\n").append(said(line));
            }
        }
        flush(ticket, text, now);
    }

    private String said(History.Line line) {
        return line.corrects().isPresent()
                ? words.of(Wording.OFFICERS, "desk.group.edited", line.text())
                : Wording.escape(line.text());
    }

    private void flush(Ticket ticket, StringBuilder text, Instant now) {
        if (!text.isEmpty()) {
            say(topic(ticket), Message.text(words.of(Wording.OFFICERS, "desk.group.applicant") + "\n" + text), now);
            text.setLength(0);
        }
    }

    void close(Ticket ticket, Instant now, String key, Object... arguments) {
        say(topic(ticket), new Message.Close(line(key, arguments)), now);
    }

    private String line(String key, Object... arguments) {
        Locale locale = Wording.OFFICERS;
        return words.of(locale, key, arguments);
    }

    private void say(ChatId to, Message message, Instant now) {
        if (isOn()) {
            outbox.put(new Outgoing("desk:" + Ids.next(), to, message, now, Optional.empty(), Priority.ANSWER));
        }
    }
}
