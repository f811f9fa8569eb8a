package id.tanyapaspor.bot.hours;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names the state of all that is kept about hours, so that copies of the service notice a change by one short look. */
@Component
class HoursVersion {

    private final JdbcClient jdbc;

    HoursVersion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String name() {
        return jdbc.sql("select name from hours_version").query(String.class).single();
    }

    /** A name that never was, so that a change that is rolled back cannot be taken for the one made after it. */
    void next() {
        jdbc.sql("update hours_version set name = :name").param("name", UUID.randomUUID().toString()).update();
    }
}
