package id.tanyapaspor.bot.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import id.tanyapaspor.bot.TestDatabase;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

/**
 * A process to be killed. Takes updates from its input as `number chat`, confirms each with its number when it is stored,
 * and answers into a file; the state of a chat counts what was handled there.
 */
final class Victim {

    private Victim() {}

    /** @param arguments URL and data folder of the database, and the file for answers */
    public static void main(String... arguments) throws IOException {
        Path answers = Path.of(arguments[2]);
        FakeChannel telegram = new FakeChannel("telegram");
        telegram.answer = outgoing -> write(answers, outgoing);
        TestDelivery[] self = new TestDelivery[1];
        TestDelivery delivery = new TestDelivery(TestDatabase.at(arguments[0], Path.of(arguments[1])),
                InstantSource.system(), List.of(telegram), (chat, events) -> handle(self[0], chat, events),
                "election=500ms", "sender.lease=1s", "poll=50ms");
        self[0] = delivery;
        delivery.loops().start();
        var in = new BufferedReader(new InputStreamReader(System.in));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] update = line.split(" ");
            ChatId chat = new ChatId("telegram", update[1]);
            delivery.inbox.store(List.of(new Inbox.Update("telegram", update[0], chat, Instant.now(), update[0])));
            System.out.println(update[0]);
        }
    }

    private static void handle(TestDelivery delivery, ChatId chat, List<Handler.Received> events) {
        int before = Integer.parseInt(delivery.lanes.state(chat).orElse("0"));
        delivery.lanes.saveState(chat, "" + (before + events.size()));
        for (Handler.Received received : events) {
            String text = ((Event.Said) received.event()).text();
            delivery.outbox.put(new Outgoing(received.updateId() + ":1", chat, Message.text(text), Instant.EPOCH,
                    Optional.empty(), Outgoing.Priority.ANSWER));
        }
    }

    private static Receipt write(Path answers, Outgoing outgoing) {
        try {
            String line = outgoing.to().id() + " " + FakeChannel.words(outgoing.message()) + "\n";
            Files.write(answers, line.getBytes(), CREATE, APPEND);
            LockSupport.parkNanos(5_000_000); // the answer is out, its receipt is still on its way
            return new Receipt.Sent("m");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
