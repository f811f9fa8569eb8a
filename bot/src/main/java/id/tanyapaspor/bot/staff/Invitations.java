package id.tanyapaspor.bot.staff;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that work once: for the first admin, for somebody new, for a forgotten password. */
@Component
class Invitations {

    /** What a link is for. `FIRST` is good only while there is no account at all. */
    enum Kind {
        FIRST,
        NEW,
        RESET
    }

    /**
     * A link that still works.
     *
     * @param account whose password it sets, empty for somebody new
     * @param clears whether it takes the second factors away as well
     */
    record Invitation(Kind kind, Optional<String> account, Set<Role> roles, boolean clears) {}

    private final JdbcClient jdbc;

    Invitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a link's code; whoever has it may use it until then. */
    String issue(Invitation invitation, Instant until) {
        String code = Secrets.code();
        jdbc.sql("""
                insert into staff_invitation (code_hash, kind, account, roles, clears, expires_at)
                values (:hash, :kind, :account, :roles, :clears, :until)
                """).param("hash", Secrets.hash(code)).param("kind", invitation.kind().name().toLowerCase())
                .param("account", invitation.account().orElse(null)).param("roles", Role.join(invitation.roles()))
                .param("clears", invitation.clears() ? 1 : 0).param("until", until.toEpochMilli()).update();
        return code;
    }

    Optional<Invitation> read(String code, Instant now) {
        return jdbc.sql("""
                select kind, account, roles, clears from staff_invitation
                where code_hash = :hash and used_at is null and expires_at > :now
                  and (kind <> 'first' or not exists (select 1 from staff_account))
                """).param("hash", Secrets.hash(code)).param("now", now.toEpochMilli())
                .query((row, n) -> new Invitation(Kind.valueOf(row.getString("kind").toUpperCase()),
                        Optional.ofNullable(row.getString("account")), Role.split(row.getString("roles")),
                        row.getInt("clears") == 1))
                .optional();
    }

    /** Uses a link up; false when somebody else did. */
    boolean use(String code, Instant now) {
        return jdbc.sql("update staff_invitation set used_at = :now where code_hash = :hash and used_at is null")
                .param("hash", Secrets.hash(code)).param("now", now.toEpochMilli()).update() == 1;
    }
}
