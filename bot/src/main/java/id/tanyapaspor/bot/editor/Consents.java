package id.tanyapaspor.bot.editor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.editor.Consent.Kind;
import id.tanyapaspor.bot.release.Author;

/** What second people said of candidates. Rows are only ever added, while their run is kept. */
@Component
class Consents {

    private final JdbcClient jdbc;

    Consents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that were given to this very candidate, whichever run lay before whoever gave them. */
    List<Consent> of(Gate gate) {
        return jdbc.sql("""
                select c.gate, c.kind, c.actor, c.actor_name, c.at, c.reason from gate_consent c
                join gate g on g.number = c.gate where g.fingerprint = :fingerprint order by c.at, c.kind
                """).param("fingerprint", gate.fingerprint()).query(Consents::consent).list();
    }

    /** False when they said so before. */
    boolean add(Consent consent) {
        return jdbc.sql("""
                insert into gate_consent (gate, kind, actor, actor_name, at, reason)
                values (:gate, :kind, :actor, :name, :at, :reason) on conflict (gate, kind, actor) do nothing
                """).param("gate", consent.gate()).param("kind", consent.kind().text())
                .param("actor", consent.by().actor()).param("name", consent.by().name())
                .param("at", consent.at().toEpochMilli()).param("reason", consent.reason()).update() == 1;
    }

    private static Consent consent(ResultSet row, int n) throws SQLException {
        return new Consent(row.getLong("gate"), Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                new Author(row.getString("actor"), row.getString("actor_name")),
                Instant.ofEpochMilli(row.getLong("at")), row.getString("reason"));
    }
}
