package id.tanyapaspor.bot.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.desk.Officer.Duty;

/** Who works at the desk. Somebody is added by being at work for the first time, or by being told what to be given. */
@Component
class Officers {

    private static final String COLUMNS = """
            select actor, name, duty, duty_since, seen_at, offices, skills, load_limit from desk_officer
            """;

    private final JdbcClient jdbc;

    Officers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Officer> find(String actor) {
        return jdbc.sql(COLUMNS + "where actor = :actor").param("actor", actor).query(Officers::officer).optional();
    }

    /** Everybody who ever worked here, by name. */
    List<Officer> all() {
        return jdbc.sql(COLUMNS + "order by lower(name), actor").query(Officers::officer).list();
    }

    /** Who can be given something now, by name. */
    List<Officer> onDuty() {
        return jdbc.sql(COLUMNS + "where duty = 'on' order by lower(name), actor").query(Officers::officer).list();
    }

    /** Who is on duty or on a break. */
    List<Officer> atWork() {
        return jdbc.sql(COLUMNS + "where duty <> 'off'").query(Officers::officer).list();
    }

    Remit remit(Actor actor) {
        return find(actor.id()).map(Officer::remit).orElse(Remit.USUAL);
    }

    /** Whether this is somebody who went home; who was never on duty here did not. */
    boolean isOff(Actor actor) {
        return find(actor.id()).filter(Officer::isOff).isPresent();
    }

    /** Changes whether somebody is at work; false when it was so already. Holds their row until the transaction ends. */
    boolean turn(Actor actor, Duty duty, Instant now) {
        return jdbc.sql("""
                insert into desk_officer (actor, name, duty, duty_since, seen_at)
                values (:actor, :name, :duty, :now, :now)
                on conflict (actor) do update set duty = excluded.duty, duty_since = excluded.duty_since,
                    seen_at = excluded.seen_at, name = excluded.name
                where desk_officer.duty <> excluded.duty
                """).param("actor", actor.id()).param("name", actor.name()).param("duty", duty.text())
                .param("now", now.toEpochMilli()).update() == 1;
    }

    /** Notes that somebody is at it, unless they are off duty. */
    void seen(Actor actor, Instant now) {
        jdbc.sql("update desk_officer set seen_at = :now where actor = :actor and duty <> 'off'")
                .param("actor", actor.id()).param("now", now.toEpochMilli()).update();
    }

    /** Who is said to be at work but was not seen since. */
    List<Officer> unseenSince(Instant since) {
        return jdbc.sql(COLUMNS + "where duty <> 'off' and seen_at <= :since order by seen_at")
                .param("since", since.toEpochMilli()).query(Officers::officer).list();
    }

    /** Says what somebody may be given. */
    void give(Actor actor, Remit remit, Instant now) {
        jdbc.sql("""
                insert into desk_officer (actor, name, duty_since, seen_at, offices, skills, load_limit)
                values (:actor, :name, :now, :now, :offices, :skills, :load)
                on conflict (actor) do update set offices = excluded.offices, skills = excluded.skills,
                    load_limit = excluded.load_limit
                """).param("actor", actor.id()).param("name", actor.name()).param("now", now.toEpochMilli())
                .param("offices", String.join("\n", remit.offices()))
                .param("skills", String.join("\n", remit.skills())).param("load", remit.loadLimit()).update();
    }

    /** Whether anybody may be given what this office or skill should serve; on duty or not, they come back. */
    boolean anybodyServes(Optional<String> office, Optional<String> skill) {
        List<Remit> remits = all().stream().map(Officer::remit).toList();
        return office.map(name -> remits.stream().anyMatch(remit -> remit.offices().contains(name))).orElse(true)
                && skill.map(name -> remits.stream().anyMatch(remit -> remit.skills().contains(name))).orElse(true);
    }

    private static Officer officer(ResultSet row, int n) throws SQLException {
        return new Officer(new Actor(row.getString("actor"), row.getString("name")), Duty.of(row.getString("duty")),
                Instant.ofEpochMilli(row.getLong("duty_since")), Instant.ofEpochMilli(row.getLong("seen_at")),
                new Remit(lines(row.getString("offices")), lines(row.getString("skills")), row.getInt("load_limit")));
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
