package id.tanyapaspor.bot.desk;

import java.util.List;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.KnowledgeBase;

/** What people call the entries and passages from which words were taken. */
@Component
class EntryTitles {

    /** An entry or passage by its id, and what it is called. */
    record Named(String id, String title) {}

    private final Releases releases;

    EntryTitles(Releases releases) {
        this.releases = releases;
    }

    /** Of what is not published any more, the id stands for the title. */
    List<Named> of(List<String> ids) {
        KnowledgeBase knowledge = releases.knowledge();
        return ids.stream().map(id -> new Named(id, knowledge.entry(id).map(Entry::title)
                .or(() -> knowledge.documents().place(id)).orElse(id))).toList();
    }
}
