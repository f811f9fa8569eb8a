package id.tanyapaspor.bot;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test that runs on SQLite and again on PostgreSQL, each time on a new, migrated database: a {@link TestDatabase} parameter. */
@TestTemplate
@ExtendWith(Databases.class)
@Retention(RetentionPolicy.RUNTIME)
public @interface DatabaseTest {
}
