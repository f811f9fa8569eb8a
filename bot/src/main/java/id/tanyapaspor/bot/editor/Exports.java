package id.tanyapaspor.bot.editor;

import java.time.InstantSource;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.release.Author;
import id.tanyapaspor.bot.release.ContentReleases;
import id.tanyapaspor.bot.staff.AuditLog;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/** The files of a release, for who takes them away. */
@Component
public class Exports {

    private final ContentReleases releases;
    private final AuditLog audit;
    private final InstantSource clock;

    Exports(ContentReleases releases, AuditLog audit, InstantSource clock) {
        this.releases = releases;
        this.audit = audit;
        this.clock = clock;
    }

    public ContentFiles release(long number, Author author) {
        ContentFiles files = releases.files(number);
        audit.append(clock.instant(), author.actor(), "content.export", "release:" + number, "");
        return files;
    }
}
