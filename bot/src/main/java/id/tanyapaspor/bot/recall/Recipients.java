package id.tanyapaspor.bot.recall;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.release.ContentReleases;
import id.tanyapaspor.bot.release.Revision;
import id.tanyapaspor.bot.release.Revisions;

/** Who was shown which words: found by the release in which they stood, and by the words, whichever revision held them. */
@Component
class Recipients {

    /** Answers that a target speaks of. */
    private static final String SHOWN = """
            from answered a
            where a.entry like :entry and a.language = :language and a.at >= :from and a.at < :to
                and a.release in (
                    select l.release from release_revision l join revision r on r.id = l.revision
                    where l.path = :path and r.sha256 = :sha256)
            """;

    private final JdbcClient sql;
    private final Revisions revisions;
    private final ContentReleases releases;
    private final RecallSettings settings;

    Recipients(JdbcClient sql, Revisions revisions, ContentReleases releases, RecallSettings settings) {
        this.sql = sql;
        this.revisions = revisions;
        this.releases = releases;
        this.settings = settings;
    }

    /** For so many days it is known who read what. */
    long days() {
        return Math.max(1, settings.keep().toDays());
    }

    /** How many chats of a channel, and how many of them cannot be reached. */
    record Channel(String name, long chats, long gone) {}

    /** Everybody who would get a correction. */
    record Reach(List<Channel> channels) {

        public long chats() {
            return channels.stream().mapToLong(Channel::chats).sum();
        }

        public long gone() {
            return channels.stream().mapToLong(Channel::gone).sum();
        }
    }

    /**
     * A version of a file that was live.
     *
     * @param first number of the first release that holds it
     * @param last number of the last one
     * @param chats that were shown it, as far as that is still known
     */
    record Version(Revision revision, long first, long last, Instant from, long chats) {}

    /** The versions that were ever live, the newest first. */
    List<Version> versions(String path, Instant now) {
        return revisions.of(path).stream().filter(revision -> !revision.isDeletion())
                .flatMap(revision -> version(revision, releases.holding(revision.id()), now).stream()).toList();
    }

    private List<Version> version(Revision revision, List<Long> holding, Instant now) {
        if (holding.isEmpty()) {
            return List.of();
        }
        Instant from = releases.find(holding.getLast()).orElseThrow().at();
        return List.of(new Version(revision, holding.getLast(), holding.getFirst(), from,
                reach(new Target(revision, Instant.EPOCH, now)).chats()));
    }

    Reach reach(Target target) {
        Map<String, long[]> counts = new TreeMap<>();
        bound("select distinct a.chat, exists (select 1 from recipient g where g.chat = a.chat"
                + " and g.gone_at is not null) as gone " + SHOWN, target).query(row -> {
                    String chat = row.getString("chat");
                    long[] count = counts.computeIfAbsent(chat.substring(0, chat.indexOf(':')), _ -> new long[2]);
                    count[0]++;
                    count[1] += row.getBoolean("gone") ? 1 : 0;
                });
        return new Reach(counts.entrySet().stream()
                .map(count -> new Channel(count.getKey(), count.getValue()[0], count.getValue()[1])).toList());
    }

    /** Everybody who would get a correction now. */
    Set<ChatId> chats(Target target) {
        return bound("select distinct a.chat " + SHOWN, target).query((row, _) -> ChatId.parse(row.getString("chat")))
                .set();
    }

    /** Fills in what {@link #SHOWN} asks for. */
    private JdbcClient.StatementSpec bound(String statement, Target target) {
        return sql.sql(statement).param("entry", target.entry()).param("language", target.language().tag())
                .param("path", target.path()).param("sha256", target.revision().sha256().orElse(""))
                .param("from", target.from().toEpochMilli()).param("to", target.to().toEpochMilli());
    }
}
