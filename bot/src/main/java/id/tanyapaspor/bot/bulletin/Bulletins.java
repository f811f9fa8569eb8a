package id.tanyapaspor.bot.bulletin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All outages and announcements, with every form that they had. */
@Component
class Bulletins {

    private static final String ADD = """
            insert into bulletin (id, version, kind, text, english, labels, offices, starts_at, ends_at, owner, owner_name,
                reminded_at, confirmed_at)
            values (:id, :version, :kind, :text, :english, :labels, :offices, :starts, :ends, :owner, :ownerName, :starts,
                :starts)""";

    private static final String CHANGE = """
            update bulletin set version = :version, kind = :kind, text = :text, english = :english, labels = :labels,
                offices = :offices, starts_at = :starts, ends_at = :ends, owner = :owner, owner_name = :ownerName
            where id = :id and version = :version - 1 and ended_at is null""";

    private static final String REMEMBER = """
            insert into bulletin_version (bulletin, version, at, author, content)
            values (:id, :version, :at, :author, :content)""";

    /** Whoever ends it first has ended it; waits for those who are beginning to follow it. */
    private static final String END = """
            update bulletin set ended_at = :at, ending = :how, closing = :closing, closing_english = :english
            where id = :id and ended_at is null""";

    private static final String ASKED = """
            update bulletin set reminded_at = :now where id = :id and reminded_at = :before and ended_at is null""";

    private static final String CONFIRMED = """
            update bulletin set reminded_at = :now, confirmed_at = :now where id = :id and ended_at is null""";

    private static final String OPEN = """
            select * from bulletin where ended_at is null order by starts_at desc, id desc""";

    private static final String PAST = """
            select * from bulletin where ended_at is not null order by ended_at desc, id desc limit :most""";

    private static final String VERSIONS = """
            select version, at, author, content from bulletin_version where bulletin = :id order by version desc""";

    private static final TypeReference<List<String>> LIST = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json = JsonMapper.shared();

    Bulletins(JdbcClient sql) {
        this.sql = sql;
    }

    /** A form that it had. */
    record Version(int number, Instant at, String author, Content content) {}

    void add(Bulletin bulletin, String author, Instant now) {
        write(ADD, bulletin);
        remember(bulletin, author, now);
    }

    /** False when somebody else changed or ended it since. */
    boolean change(Bulletin bulletin, String author, Instant now) {
        if (write(CHANGE, bulletin) == 0) {
            return false;
        }
        remember(bulletin, author, now);
        return true;
    }

    /** False when it has ended already. */
    boolean end(String id, Bulletin.Ending ending) {
        return sql.sql(END).param("id", id).param("at", ending.at().toEpochMilli())
                .param("how", ending.how().toString()).param("closing", ending.closing().text())
                .param("english", ending.closing().english()).update() == 1;
    }

    /** False when another copy of the service has just asked. */
    boolean asked(Bulletin bulletin, Instant now) {
        return sql.sql(ASKED).param("id", bulletin.id()).param("now", now.toEpochMilli())
                .param("before", bulletin.care().askedAt().toEpochMilli()).update() == 1;
    }

    /** False when it has ended. */
    boolean confirmed(String id, Instant now) {
        return sql.sql(CONFIRMED).param("id", id).param("now", now.toEpochMilli()).update() == 1;
    }

    Optional<Bulletin> find(String id) {
        return sql.sql("select * from bulletin where id = :id").param("id", id).query(this::bulletin).optional();
    }

    /** Those of which nobody has written down that they ended, the latest first. */
    List<Bulletin> open() {
        return sql.sql(OPEN).query(this::bulletin).list();
    }

    List<Bulletin> past(int most) {
        return sql.sql(PAST).param("most", most).query(this::bulletin).list();
    }

    /** The newest first. */
    List<Version> versions(String id) {
        return sql.sql(VERSIONS).param("id", id).query((row, _) -> new Version(row.getInt("version"),
                Instant.ofEpochMilli(row.getLong("at")), row.getString("author"),
                json.readValue(row.getString("content"), Content.class))).list();
    }

    private int write(String statement, Bulletin bulletin) {
        Content content = bulletin.content();
        return sql.sql(statement).param("id", bulletin.id()).param("version", bulletin.version())
                .param("kind", content.kind().toString()).param("text", content.text())
                .param("english", content.english()).param("labels", list(content.labels()))
                .param("offices", list(content.offices())).param("starts", content.startsAt().toEpochMilli())
                .param("ends", content.endsAt().map(Instant::toEpochMilli).orElse(null))
                .param("owner", bulletin.owner().account()).param("ownerName", bulletin.owner().name()).update();
    }

    private void remember(Bulletin bulletin, String author, Instant now) {
        sql.sql(REMEMBER).param("id", bulletin.id()).param("version", bulletin.version())
                .param("at", now.toEpochMilli()).param("author", author)
                .param("content", json.writeValueAsString(bulletin.content())).update();
    }

    private Bulletin bulletin(ResultSet row, int number) throws SQLException {
        Content content = new Content(Content.Kind.of(row.getString("kind")), row.getString("text"),
                row.getString("english"), set(row.getString("labels")), set(row.getString("offices")),
                Instant.ofEpochMilli(row.getLong("starts_at")), moment(row, "ends_at"));
        return new Bulletin(row.getString("id"), row.getInt("version"), content,
                new Bulletin.Owner(row.getString("owner"), row.getString("owner_name")),
                new Bulletin.Care(Instant.ofEpochMilli(row.getLong("reminded_at")),
                        Instant.ofEpochMilli(row.getLong("confirmed_at"))),
                ending(row));
    }

    private static Optional<Bulletin.Ending> ending(ResultSet row) throws SQLException {
        var closing = new Bulletin.Closing(row.getString("closing"), row.getString("closing_english"));
        String how = row.getString("ending");
        return moment(row, "ended_at").map(at -> new Bulletin.Ending(at, Bulletin.How.of(how), closing));
    }

    private TreeSet<String> set(String text) {
        return new TreeSet<>(json.readValue(text, LIST));
    }

    private String list(Collection<String> names) {
        return json.writeValueAsString(names);
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        long moment = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(moment));
    }
}
