package id.tanyapaspor.bot.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A channel that writes down what it is given. The body of an update is the text that was said; `bad` cannot be read. */
final class FakeChannel implements Channel {

    private static final Budget WIDE = new Budget("wide", 1_000_000, 0);

    private final String name;
    private final List<Outgoing> sent = new CopyOnWriteArrayList<>();
    private final AtomicInteger count = new AtomicInteger();
    volatile Function<Outgoing, Receipt> answer = _ -> new Receipt.Sent("m" + count.incrementAndGet());
    volatile Function<Outgoing, Budget> budget = _ -> WIDE;
    volatile boolean joins;

    FakeChannel(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Event read(String body) {
        if (body.equals("bad")) {
            throw new UnreadableUpdate("no words", new NumberFormatException(body));
        }
        return new Event.Said(Instant.EPOCH, "1", body, Optional.empty());
    }

    @Override
    public Receipt send(Outgoing outgoing) {
        sent.add(outgoing);
        return answer.apply(outgoing);
    }

    @Override
    public boolean joins() {
        return joins;
    }

    @Override
    public Download open(Event.Attachment attachment) {
        return new Download.Gone();
    }

    @Override
    public Budget budget(Outgoing outgoing) {
        return budget.apply(outgoing);
    }

    /** What it was asked to send, as `chat id: words`. */
    List<String> sent() {
        return sent.stream().map(outgoing -> outgoing.to().id() + ": " + words(outgoing.message())).toList();
    }

    void forget() {
        sent.clear();
    }

    static String words(Message message) {
        return switch (message) {
            case Message.Text text -> text.html();
            case Message.Edit edit -> "edit " + edit.html();
            case Message.Copy copy -> "copy " + copy.messageId();
            case Message.Typing _ -> "typing";
            case Message.File file -> "file " + file.file();
            case Message.Close close -> "close " + close.html();
        };
    }
}
