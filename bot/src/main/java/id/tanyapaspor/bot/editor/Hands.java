package id.tanyapaspor.bot.editor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.release.ContentReleases;
import id.tanyapaspor.bot.release.Revision;
import id.tanyapaspor.bot.release.Revisions;

/** Who wrote what stands in drafts: everybody who saved one since it was released last, not only who saved it last. */
@Component
class Hands {

    private final Revisions revisions;
    private final ContentReleases releases;

    Hands(Revisions revisions, ContentReleases releases) {
        this.revisions = revisions;
        this.releases = releases;
    }

    /** Their actors, as in the audit log. */
    Set<String> of(List<Draft> drafts) {
        Set<String> actors = new TreeSet<>();
        for (Draft draft : drafts) {
            Optional<Revision> at = Optional.of(draft.revision());
            while (at.isPresent() && releases.holding(at.get().id()).isEmpty()) {
                actors.add(at.get().author().actor());
                at = at.get().base().flatMap(revisions::find);
            }
        }
        return actors;
    }
}
