package id.tanyapaspor.bot.staff;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.Channel;
import id.tanyapaspor.bot.delivery.Download;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.delivery.Outgoing;
import id.tanyapaspor.bot.delivery.Receipt;
import id.tanyapaspor.bot.staff.StaffSettings.SecondFactor;

/** The room on a database and a clock of a test, put together by hand. Telegram is on unless `telegram` is set to false. */
final class TestStaff {

    static final String PASSWORD = "kursi biru terbang";

    final TestClock clock = new TestClock();
    final List<StaffLeft> left = new ArrayList<>();
    final PasswordEncoder encoder = new BCryptPasswordEncoder(4);
    final StaffSettings settings;
    final AuditLog audit;
    final Accounts accounts;
    final Sessions sessions;
    final Passkeys passkeys;
    final Codes codes;
    final Factors factors;
    final Access access;
    final Lockout lockout;
    final Linking linking;
    final LoginCodes loginCodes;
    final Invitations invitations;
    final StaffLogin login;
    boolean telegram = true;

    private final TestDatabase database;

    TestStaff(TestDatabase database) {
        this(database, SecondFactor.OPTIONAL);
    }

    TestStaff(TestDatabase database, SecondFactor policy) {
        this.database = database;
        var jdbc = database.sql();
        settings = new StaffSettings(5, Duration.ofMinutes(15), Duration.ofHours(2), Duration.ofHours(12),
                Duration.ofHours(48), policy, Optional.<URI>empty(), ZoneId.of("Asia/Jakarta"));
        audit = new AuditLog(jdbc, database.transaction().getTransactionManager());
        accounts = new Accounts(jdbc);
        sessions = new Sessions(jdbc, clock, settings, event -> left.add((StaffLeft) event), audit);
        passkeys = new Passkeys(jdbc, clock);
        codes = new Codes(jdbc);
        factors = new Factors(accounts, passkeys, codes);
        access = new Access(accounts, encoder, sessions, factors);
        lockout = new Lockout(accounts, audit, clock, settings);
        invitations = new Invitations(jdbc);
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/staff");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultEncoding("UTF-8");
        linking = new Linking(codes, new Guesses(jdbc, clock), accounts, audit, clock, messages);
        loginCodes = new LoginCodes(codes, accounts,
                new ByTelegram(new Outbox(jdbc, clock), channels(), messages, clock), encoder, clock,
                database.transaction());
        login = new StaffLogin(accounts, encoder, factors, lockout, clock);
    }

    /** Somebody of the staff, with the password of all. */
    Account hire(String login, Role... roles) {
        var account = new Account(Secrets.code(), login, "Nama " + login, Set.of(roles), true);
        access.open(account, PASSWORD, clock.instant());
        return account;
    }

    /** What waits to be sent, oldest first. */
    List<String> messages() {
        return database.sql().sql("select message from outbox order by id").query(String.class).list();
    }

    List<String> actions() {
        return database.sql().sql("select action from audit order by seq").query(String.class).list();
    }

    private ObjectProvider<Channel> channels() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("telegram", new Telegram());
        ObjectProvider<Channel> all = beans.getBeanProvider(Channel.class);
        return new ObjectProvider<>() {
            @Override
            public Channel getObject() {
                return all.getObject();
            }

            @Override
            public Stream<Channel> stream() {
                return telegram ? all.stream() : Stream.empty();
            }
        };
    }

    private static final class Telegram implements Channel {

        @Override
        public String name() {
            return "telegram";
        }

        @Override
        public Event read(String body) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Receipt send(Outgoing outgoing) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Download open(Event.Attachment attachment) {
            return new Download.Gone();
        }

        @Override
        public Budget budget(Outgoing outgoing) {
            throw new UnsupportedOperationException();
        }
    }
}
