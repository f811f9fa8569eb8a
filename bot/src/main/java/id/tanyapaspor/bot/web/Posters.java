package id.tanyapaspor.bot.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.bulletin.Bulletin;
import id.tanyapaspor.bot.bulletin.Noticeboard;
import id.tanyapaspor.bot.bulletin.Phrasing;
import id.tanyapaspor.bot.bulletin.Phrasing.Poster;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Language;

/** Outages and announcements on the public pages, while they last. */
@Component
class Posters {

    private final Noticeboard noticeboard;
    private final Phrasing phrasing;
    private final InstantSource time;

    Posters(Noticeboard noticeboard, Phrasing phrasing, InstantSource time) {
        this.noticeboard = noticeboard;
        this.phrasing = phrasing;
        this.time = time;
    }

    List<Poster> all(Language language) {
        return posters(noticeboard.running(), language);
    }

    /** Above the page of an entry: what concerns it, or everybody. */
    List<Poster> on(Entry entry, Language language) {
        return posters(noticeboard.running(entry.labels(), Set.of()), language);
    }

    /** On a page: all on the first, none on the list, where they stand anyway, and elsewhere what concerns everybody. */
    List<Poster> on(Site site) {
        return switch (site.path()) {
            case "/" -> all(site.language());
            case InfoPages.PATH -> List.of();
            default -> posters(noticeboard.running(Set.of(), Set.of()), site.language());
        };
    }

    private List<Poster> posters(List<Bulletin> bulletins, Language language) {
        Instant now = time.instant();
        return bulletins.stream().map(bulletin -> phrasing.poster(bulletin, language, now)).toList();
    }
}
