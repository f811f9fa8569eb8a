package id.tanyapaspor.bot.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The staff's accounts. */
@Component
public class Accounts {

    /** What a login is checked against. */
    record Credentials(Account account, String password, Instant lockedUntil) {}

    private final JdbcClient jdbc;

    public Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody who ever had an account, by name. */
    public List<Account> all() {
        return jdbc.sql("select id, login, name, roles, active from staff_account order by lower(name), id")
                .query(Accounts::account).list();
    }

    /** Everybody who can log in, by name. */
    public List<Account> active() {
        return all().stream().filter(Account::active).toList();
    }

    /** The accounts that have a second factor, by id. */
    Set<String> secured() {
        return Set.copyOf(jdbc.sql("""
                select id from staff_account where telegram is not null
                union select account from staff_passkey
                """).query(String.class).list());
    }

    Optional<Account> find(String id) {
        return jdbc.sql("select id, login, name, roles, active from staff_account where id = :id").param("id", id)
                .query(Accounts::account).optional();
    }

    /** The account to which a Telegram user is linked. */
    public Optional<Account> ofTelegram(String user) {
        return jdbc.sql("""
                select id, login, name, roles, active from staff_account where telegram = :user and active = 1
                """).param("user", user).query(Accounts::account).optional();
    }

    Optional<Credentials> credentials(String login) {
        return jdbc.sql("""
                select id, login, name, roles, active, password, locked_until
                from staff_account where login = :login and active = 1
                """).param("login", plain(login))
                .query((row, n) -> new Credentials(account(row, n), row.getString("password"),
                        Instant.ofEpochMilli(row.getLong("locked_until"))))
                .optional();
    }

    /** Adds an account unless the login is taken. */
    boolean add(Account account, String password, Instant now) {
        return jdbc.sql("""
                insert into staff_account (id, login, name, password, roles, created_at)
                values (:id, :login, :name, :password, :roles, :now)
                on conflict (login) do nothing
                """).param("id", account.id()).param("login", plain(account.login())).param("name", account.name())
                .param("password", password).param("roles", Role.join(account.roles()))
                .param("now", now.toEpochMilli()).update() == 1;
    }

    void setPassword(String id, String password) {
        jdbc.sql("update staff_account set password = :password, failures = 0, locked_until = 0 where id = :id")
                .param("password", password).param("id", id).update();
    }

    /** Closes an account, and with it its links; false when it was closed already. */
    boolean deactivate(String id) {
        jdbc.sql("delete from staff_invitation where account = :id").param("id", id).update();
        return jdbc.sql("update staff_account set active = 0 where id = :id and active = 1").param("id", id)
                .update() == 1;
    }

    /** The Telegram user to whom an account is linked. */
    public Optional<String> telegram(String id) {
        return jdbc.sql("select telegram from staff_account where id = :id and telegram is not null").param("id", id)
                .query(String.class).optional();
    }

    /** Links an account to a Telegram user, unless it is linked already. */
    boolean link(String id, String user) {
        return jdbc.sql("""
                update staff_account set telegram = :user where id = :id and active = 1 and telegram is null
                """).param("user", user).param("id", id).update() == 1;
    }

    boolean unlink(String id) {
        return jdbc.sql("update staff_account set telegram = null where id = :id and telegram is not null")
                .param("id", id).update() == 1;
    }

    /** Whether nobody could manage accounts if this one were gone. */
    boolean isLastAdmin(String id) {
        return all().stream().filter(account -> account.active() && account.is(Role.ADMIN))
                .allMatch(account -> account.id().equals(id));
    }

    boolean none() {
        return jdbc.sql("select count(*) from staff_account").query(Integer.class).single() == 0;
    }

    /** Until when an account takes no password and no code; long past for one that takes them. */
    Instant lockedUntil(String id) {
        return Instant.ofEpochMilli(jdbc.sql("select locked_until from staff_account where id = :id").param("id", id)
                .query(Long.class).single());
    }

    /** Counts a wrong password or code; true when this one locks the account. */
    boolean failed(String id, int attempts, Instant lockedUntil) {
        jdbc.sql("update staff_account set failures = failures + 1 where id = :id").param("id", id).update();
        return jdbc.sql("""
                update staff_account set failures = 0, locked_until = :until where id = :id and failures >= :attempts
                """).param("id", id).param("attempts", attempts).param("until", lockedUntil.toEpochMilli())
                .update() == 1;
    }

    void succeeded(String id) {
        jdbc.sql("update staff_account set failures = 0 where id = :id and failures > 0").param("id", id).update();
    }

    /** Logins are compared in lower case, without the spaces that a phone's keyboard adds. */
    static String plain(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    static Account account(ResultSet row, int number) throws SQLException {
        Set<Role> roles = Role.split(row.getString("roles"));
        return new Account(row.getString("id"), row.getString("login"), row.getString("name"), roles,
                row.getInt("active") == 1);
    }
}
