package id.tanyapaspor.bot.editor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.editor.Gate.Fault;
import id.tanyapaspor.bot.editor.Gate.Refusal;
import id.tanyapaspor.bot.editor.Gate.State;
import id.tanyapaspor.bot.editor.Gate.Step;
import id.tanyapaspor.bot.editor.Publication.Candidate;
import id.tanyapaspor.bot.release.Author;

/** All runs of the gate as rows, so that every copy, and this one after a restart, sees how far each is. */
@Component
public class Gates {

    /** What a new run begins with. */
    record Beginning(Candidate candidate, Map<String, Care> care, Set<String> hands, Author asker, String note) {}

    private static final String SELECT = """
            select g.number, g.fingerprint, g.base, g.state, g.asker, g.asker_name, g.note, g.hands, g.at, g.beat, g.step,
            g.share, g.refusals, g.fault, g.release from gate g
            """;

    /** What becomes of runs up to the last; rows that others point to go last. */
    private static final List<String> FORGET = List.of(
            "delete from gate_question where gate <= :last",
            "update gate set report = null where number <= :last and report is not null",
            "delete from gate_consent where gate in (select number from gate where number <= :last and release is null)",
            "delete from gate_file where gate in (select number from gate where number <= :last and release is null)",
            "delete from gate where number <= :last and release is null");

    private final JdbcClient jdbc;
    private final Consents consents;

    Gates(JdbcClient jdbc, Consents consents) {
        this.jdbc = jdbc;
        this.consents = consents;
    }

    /** What still stands between a candidate and its release. */
    public Optional<Hurdle> hurdle(Candidate candidate, Instant now) {
        return newest(candidate.fingerprint()).map(gate -> hurdle(gate, now))
                .orElse(Optional.of(Hurdle.NOT_JUDGED));
    }

    /** The same for the candidate of a run. */
    public Optional<Hurdle> hurdle(Gate gate, Instant now) {
        return Clearance.hurdle(gate, consents.of(gate), now);
    }

    public Optional<Gate> find(long number) {
        return one(SELECT + "where g.number = :key", number);
    }

    /** The newest run over this very candidate. */
    Optional<Gate> newest(String fingerprint) {
        return one(SELECT + "where g.fingerprint = :key order by g.number desc limit 1", fingerprint);
    }

    /** The run by which a release was judged. */
    public Optional<Gate> ofRelease(long release) {
        return one(SELECT + "where g.release = :key order by g.number desc limit 1", release);
    }

    /** The newest run over each candidate that would follow a release, the newest first. */
    List<Gate> onto(long base) {
        return all(jdbc.sql(SELECT + """
                where g.base = :base and g.release is null
                and g.number = (select max(o.number) from gate o where o.fingerprint = g.fingerprint)
                order by g.number desc""").param("base", base));
    }

    /** Adds a run, in the caller's transaction; its number, or nothing when another copy was faster. */
    OptionalLong begin(Beginning run, Instant now) {
        long number = jdbc.sql("select coalesce(max(number), 0) + 1 from gate").query(Long.class).single();
        boolean ours = jdbc
                .sql("""
                        insert into gate (number, fingerprint, base, state, asker, asker_name, note, hands, at, beat, step, share,
                        refusals, fault)
                        values (:number, :fingerprint, :base, 'waiting', :asker, :name, :note, :hands, :now, :now, 'WAITING', 0,
                        '', 'NONE') on conflict (number) do nothing
                        """)
                .param("number", number).param("fingerprint", run.candidate().fingerprint())
                .param("base", run.candidate().base()).param("asker", run.asker().actor())
                .param("name", run.asker().name()).param("note", run.note())
                .param("hands", String.join(",", new TreeSet<>(run.hands()))).param("now", now.toEpochMilli())
                .update() == 1;
        if (!ours) {
            return OptionalLong.empty();
        }
        run.candidate().drafts().forEach(draft -> jdbc.sql("""
                insert into gate_file (gate, path, revision, care) values (:gate, :path, :revision, :care)
                """).param("gate", number).param("path", draft.path()).param("revision", draft.revision().id())
                .param("care", Optional.ofNullable(run.care().get(draft.path())).map(Care::name).orElse("")).update());
        return OptionalLong.of(number);
    }

    /** Says how far a run is, and that its process lives; false when it has ended. */
    boolean beat(long number, Step step, double share, Instant now) {
        return jdbc.sql("""
                update gate set state = case when :step = 'WAITING' then 'waiting' else 'running' end, step = :step,
                share = :share, beat = :now where number = :number and state in ('waiting', 'running')
                """).param("step", step.name()).param("share", share).param("now", now.toEpochMilli())
                .param("number", number).update() == 1;
    }

    /** Writes down, in the caller's transaction, what a run found; false when it has ended otherwise. */
    boolean judged(long number, Set<Refusal> refusals, String report, Instant now) {
        return jdbc.sql("""
                update gate set state = :state, refusals = :refusals, report = :report, share = 1, beat = :now
                where number = :number and state in ('waiting', 'running')
                """).param("state", text(refusals.isEmpty() ? State.PASSED : State.REFUSED))
                .param("refusals", refusals.stream().sorted().map(Refusal::name).collect(Collectors.joining(",")))
                .param("report", report).param("now", now.toEpochMilli()).param("number", number).update() == 1;
    }

    void failed(long number, Fault fault, Instant now) {
        jdbc.sql("""
                update gate set state = 'failed', fault = :fault, beat = :now
                where number = :number and state in ('waiting', 'running')
                """).param("fault", fault.name()).param("now", now.toEpochMilli()).param("number", number).update();
    }

    /** Ties the run that let a candidate through to its release, in the caller's transaction. */
    void released(Candidate candidate, long release) {
        newest(candidate.fingerprint()).ifPresent(
                gate -> jdbc.sql("update gate set release = :release where number = :number").param("release", release)
                        .param("number", gate.number()).update());
    }

    /** What a run found, as JSON; gone for old ones. */
    Optional<String> report(long number) {
        return jdbc.sql("select report from gate where number = :number and report is not null").param("number", number)
                .query(String.class).optional();
    }

    /** Forgets all but the newest runs; of those that led to a release the row and what people said of it stay. */
    void forget(int kept) {
        Optional<Long> last = jdbc.sql("select number from gate order by number desc limit 1 offset :kept")
                .param("kept", kept).query(Long.class).optional();
        last.ifPresent(number -> FORGET.forEach(sql -> jdbc.sql(sql).param("last", number).update()));
    }

    private Optional<Gate> one(String sql, Object key) {
        return all(jdbc.sql(sql).param("key", key)).stream().findFirst();
    }

    private List<Gate> all(JdbcClient.StatementSpec statement) {
        return statement.query(Gates::gate).list().stream().map(this::withFiles).toList();
    }

    private Gate withFiles(Gate gate) {
        List<Gate.File> files = jdbc.sql("select path, revision, care from gate_file where gate = :gate order by path")
                .param("gate", gate.number()).query((row, n) -> new Gate.File(row.getString("path"),
                        row.getString("revision"), Optional.of(row.getString("care")).filter(care -> !care.isEmpty())
                                .map(Care::valueOf)))
                .list();
        return gate.with(files);
    }

    private static Gate gate(ResultSet row, int n) throws SQLException {
        long release = row.getLong("release");
        return new Gate(row.getLong("number"), row.getString("fingerprint"), row.getLong("base"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                new Author(row.getString("asker"), row.getString("asker_name")), row.getString("note"),
                split(row.getString("hands")).collect(Collectors.toUnmodifiableSet()), List.of(),
                Instant.ofEpochMilli(row.getLong("at")), Instant.ofEpochMilli(row.getLong("beat")),
                Step.valueOf(row.getString("step")), row.getDouble("share"),
                split(row.getString("refusals")).map(Refusal::valueOf).collect(Collectors.toUnmodifiableSet()),
                Fault.valueOf(row.getString("fault")), release == 0 ? OptionalLong.empty() : OptionalLong.of(release));
    }

    private static Stream<String> split(String text) {
        return Arrays.stream(text.split(",")).filter(part -> !part.isEmpty());
    }

    private static String text(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
