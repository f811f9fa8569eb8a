package id.tanyapaspor.bot.editor;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import id.tanyapaspor.bot.release.Author;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an editor typed and has not saved, kept while they type, so that neither a crash nor a lost session costs it. It is
 * theirs alone: no draft, nothing that others see.
 */
@Component
class KeptTyping {

    /** Somebody who has not come back for so long has forgotten it. */
    private static final Duration KEPT = Duration.ofDays(30);
    private static final TypeReference<LinkedHashMap<String, List<String>>> FIELDS = new TypeReference<>() {};

    /** What was typed, as the form sent it, and when. */
    record Typed(MultiValueMap<String, String> fields, Instant at) {}

    private final JdbcClient jdbc;
    private final InstantSource clock;

    KeptTyping(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param form names what is being filled in: the path of a file, or of a page */
    Instant keep(Author author, String form, Map<String, List<String>> fields) {
        Instant now = clock.instant();
        jdbc.sql("""
                insert into typing (account, form, fields, at) values (:account, :form, :fields, :at)
                on conflict (account, form) do update set fields = excluded.fields, at = excluded.at
                """).param("account", author.actor()).param("form", form)
                .param("fields", JsonMapper.shared().writeValueAsString(fields)).param("at", now.toEpochMilli())
                .update();
        jdbc.sql("delete from typing where at < :old").param("old", now.minus(KEPT).toEpochMilli()).update();
        return now;
    }

    Optional<Typed> of(Author author, String form) {
        return jdbc.sql("select fields, at from typing where account = :account and form = :form")
                .param("account", author.actor()).param("form", form)
                .query((row, n) -> new Typed(
                        new LinkedMultiValueMap<>(JsonMapper.shared().readValue(row.getString(1), FIELDS)),
                        Instant.ofEpochMilli(row.getLong(2))))
                .optional();
    }

    void forget(Author author, String form) {
        jdbc.sql("delete from typing where account = :account and form = :form").param("account", author.actor())
                .param("form", form).update();
    }
}
