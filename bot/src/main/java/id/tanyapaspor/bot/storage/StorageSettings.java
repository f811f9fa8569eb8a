package id.tanyapaspor.bot.storage;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database, and how patient we are with it.
 *
 * @param url `jdbc:sqlite:…` or `jdbc:postgresql://…`; empty for a SQLite file in the data folder
 * @param connections most connections open at once
 * @param patience longest wait for a connection, or for another writer of the same SQLite file
 * @param silence longest wait for a word from a database server that is asked; then its connection counts as dead
 */
@ConfigurationProperties("tanyapaspor.storage")
record StorageSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("10") int connections,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("1m") Duration silence) {

    private static final String SQLITE = "jdbc:sqlite:";

    StorageSettings {
        url = url.isBlank() ? SQLITE + data.resolve("tanyapaspor.db") : url;
    }

    boolean sqlite() {
        return url.startsWith(SQLITE);
    }

    /** The folder that belongs to this process alone: that of the SQLite file, else the data folder. */
    Path folder() {
        if (!sqlite()) {
            return data.toAbsolutePath();
        }
        String file = url.substring(SQLITE.length()).split("\\?", 2)[0];
        return Path.of(file).toAbsolutePath().getParent();
    }
}
