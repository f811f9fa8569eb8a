package id.tanyapaspor.bot.recall;

import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.knowledge.Language;

/** Which chat was shown which answer, and in which release: personal data, forgotten after some weeks. */
@Component
public class Answered {

    private static final String ADD = """
            insert into answered (id, chat, entry, language, release, at)
            values (:id, :chat, :entry, :language, :release, :at)""";

    private static final String FORGET = """
            delete from answered where id in (select id from answered where at < :before limit 1000)""";

    private final JdbcClient sql;
    private final Releases releases;

    public Answered(JdbcClient sql, Releases releases) {
        this.sql = sql;
        this.releases = releases;
    }

    /** Nothing is kept while a folder is answered from: it has no versions by which anybody could be found. */
    public void add(ChatId chat, String entry, Language language, Instant at) {
        if (releases.number() == 0) {
            return;
        }
        sql.sql(ADD).param("id", Ids.next()).param("chat", chat.toString()).param("entry", entry)
                .param("language", language.tag()).param("release", releases.number())
                .param("at", at.toEpochMilli()).update();
    }

    /** Forgets some of what is older; how many. */
    int forget(Instant before) {
        return sql.sql(FORGET).param("before", before.toEpochMilli()).update();
    }
}
