package id.tanyapaspor.bot.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import id.tanyapaspor.bot.delivery.Bells;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.delivery.Inbox;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.rendering.TelegramHtml;

/** Takes what a visitor writes or presses: into the chat that is shown and into the inbox, both or neither. */
@Component
class Posting {

    /** The same words again so soon are a form that was sent twice. */
    private static final Duration TWICE = Duration.ofSeconds(3);

    /** An answer in several messages comes faster than this. */
    private static final Duration QUIET = Duration.ofMillis(100);

    private final Chats chats;
    private final Inbox inbox;
    private final Bells<ChatId> bells;
    private final TransactionOperations transaction;
    private final InstantSource time;

    Posting(Chats chats, Inbox inbox, Bells<ChatId> bells, TransactionOperations transaction, InstantSource time) {
        this.chats = chats;
        this.inbox = inbox;
        this.bells = bells;
        this.transaction = transaction;
        this.time = time;
    }

    /** Says something; returns the id of the visitor's line. */
    String say(ChatId chat, String text, Language language) {
        return post(chat, text, null, text, language);
    }

    /** Presses a button of a line, which shows as a line of the visitor's; empty when there is no such button any more. */
    Optional<String> press(ChatId chat, String line, String data, Language language) {
        return chats.line(chat, line).stream().flatMap(pressed -> pressed.buttons().stream()).flatMap(List::stream)
                .filter(button -> button.data().equals(data)).findFirst()
                .map(button -> post(chat, button.label(), line, data, language));
    }

    /** Waits until the chat's last word is ours and no more follows it, or for so long. */
    void awaitAnswer(ChatId chat, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        try (Bells<ChatId>.Ear ear = bells.listen(Set.of(chat))) {
            for (long left = longest.toNanos(); left > 0 && awaited(chat); left = end - System.nanoTime()) {
                ear.await(Duration.ofNanos(left));
            }
            while (System.nanoTime() < end && !ear.await(QUIET).isEmpty()) {
                // another part of the answer came
            }
        }
    }

    /** Whether the last word of a chat is the visitor's. */
    boolean awaited(ChatId chat) {
        return chats.last(chat).map(Line::visitors).orElse(false);
    }

    private String post(ChatId chat, String shown, @Nullable String pressed, String said, Language language) {
        String html = TelegramHtml.escape(shown);
        String line = transaction.execute(_ -> {
            chats.lock(chat);
            return chats.last(chat, Line.Author.VISITOR).filter(last -> isSame(last, html)).map(Line::id)
                    .orElseGet(() -> store(chat, html, pressed, said, language));
        });
        bells.ring(chat);
        return line;
    }

    private String store(ChatId chat, String html, @Nullable String pressed, String said, Language language) {
        Instant now = time.instant();
        String id = chats.add(chat, Line.Author.VISITOR, Ids.next(), html, List.of());
        Post post = new Post(id, now.toEpochMilli(), pressed, said, language.tag());
        inbox.store(List.of(new Inbox.Update(WebChannel.NAME, id, chat, now, post.write())));
        return id;
    }

    private boolean isSame(Line last, String html) {
        return last.html().equals(html) && time.instant().isBefore(last.at().plus(TWICE));
    }
}
