package id.tanyapaspor.bot.bulletin;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

import org.springframework.context.support.ResourceBundleMessageSource;

import id.tanyapaspor.bot.bulletin.Bulletin.Owner;
import id.tanyapaspor.bot.bulletin.Content.Kind;
import id.tanyapaspor.bot.delivery.Channel;
import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Download;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.delivery.Outgoing;
import id.tanyapaspor.bot.delivery.Receipt;
import id.tanyapaspor.bot.delivery.TestDelivery;
import id.tanyapaspor.bot.hours.TestHours;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.bot.staff.Account;
import id.tanyapaspor.bot.staff.Accounts;
import id.tanyapaspor.bot.staff.AuditLog;
import id.tanyapaspor.bot.staff.Role;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.knowledge.KnowledgeBase;

/** The whole room on one database, with delivery; it moves when a test says so. */
public final class TestBulletin {

    static final Account SARI = new Account("sari", "sari", "Sari", Set.of(Role.EDITOR), true);
    static final Owner OWNER = new Owner("sari", "Sari");

    public final Noticeboard noticeboard;
    public final Readers readers;
    public final Phrasing phrasing;
    final TestClock clock;
    final TestDatabase database;
    final TestDelivery delivery;
    final Bulletins bulletins;
    final Followers followers;
    final Subscriptions subscriptions;
    final Sendings sendings;
    final BulletinActs acts;
    final BulletinClock ticks;
    final Reminders reminders;
    final AuditLog audit;
    final List<Outgoing> sent = new CopyOnWriteArrayList<>();
    volatile Function<Outgoing, Receipt> answer = _ -> new Receipt.Sent("m");

    public TestBulletin(TestDatabase database, TestClock clock, KnowledgeBase knowledge) {
        this(database, clock, knowledge, new BulletinSettings(Duration.ofSeconds(1), Duration.ofHours(4), "",
                Duration.ofDays(30)));
    }

    TestBulletin(TestDatabase database, TestClock clock, KnowledgeBase knowledge, BulletinSettings settings,
            String... delivering) {
        this.database = database;
        this.clock = clock;
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/bulletin");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultEncoding("UTF-8");
        Releases releases = mock(Releases.class);
        when(releases.knowledge()).thenReturn(knowledge);
        delivery = new TestDelivery(database, clock, List.of(new Line()), (_, _) -> {}, delivering);
        bulletins = new Bulletins(database.sql());
        followers = new Followers(database.sql());
        subscriptions = new Subscriptions(database.sql());
        phrasing = new Phrasing(messages, TestHours.calendars(database, clock, knowledge.offices()));
        sendings = new Sendings(database.sql(), delivery.broadcasts, subscriptions, phrasing);
        noticeboard = new Noticeboard(bulletins, clock);
        audit = new AuditLog(database.sql(), database.transaction().getTransactionManager());
        Ending ending = new Ending(bulletins, followers, delivery.broadcasts, sendings, phrasing);
        acts = new BulletinActs(bulletins, ending, sendings, noticeboard, audit, clock);
        reminders = new Reminders(bulletins, new Accounts(database.sql()), delivery.outbox, phrasing, settings);
        ticks = new BulletinClock(acts, reminders, sendings, followers, settings, clock);
        readers = new Readers(bulletins, followers, subscriptions, delivery.outbox, phrasing, releases);
    }

    /** An outage of what carries this label, or of everything when there is none, which began now and has no end. */
    public Bulletin outage(String text, String... labels) {
        return create(content(Kind.OUTAGE, text, Optional.empty(), labels));
    }

    Bulletin create(Content content) {
        return in(() -> acts.create(content, OWNER, SARI));
    }

    Content content(Kind kind, String text, Optional<Instant> end, String... labels) {
        return new Content(kind, text, "", new TreeSet<>(List.of(labels)), new TreeSet<>(), clock.instant(), end);
    }

    <T> T in(Supplier<T> act) {
        return database.transaction().execute(_ -> act.get());
    }

    static ChatId chat(int number) {
        return new ChatId("telegram", "" + number);
    }

    /** Lets seconds pass in which everything that is due is done. */
    void pass(int seconds) {
        for (int n = 0; n < seconds; n++) {
            ticks.run();
            delivery.feed();
            delivery.send();
            clock.pass(Duration.ofSeconds(1));
        }
        delivery.send();
    }

    /** What a chat was told. */
    List<String> told(int chat) {
        return sent.stream().filter(outgoing -> outgoing.to().equals(chat(chat)))
                .map(outgoing -> ((Message.Text) outgoing.message()).html()).toList();
    }

    private final class Line implements Channel {

        @Override
        public String name() {
            return "telegram";
        }

        @Override
        public Event read(String body) {
            throw new UnreadableUpdate("nobody writes here", new IllegalStateException(body));
        }

        @Override
        public Receipt send(Outgoing outgoing) {
            Receipt receipt = answer.apply(outgoing);
            if (receipt instanceof Receipt.Sent) {
                sent.add(outgoing);
            }
            return receipt;
        }

        @Override
        public Download open(Event.Attachment attachment) {
            return new Download.Gone();
        }

        @Override
        public Budget budget(Outgoing outgoing) {
            return new Budget("wide", 1_000_000, 0);
        }
    }
}
