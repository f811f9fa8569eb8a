package id.tanyapaspor.bot.editor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.release.CandidateIndex;
import id.tanyapaspor.bot.release.ContentReleases;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.bot.release.Revisions;
import id.tanyapaspor.indexer.Answer;
import id.tanyapaspor.indexer.Progress;
import id.tanyapaspor.indexer.Question;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/**
 * What would be answered if drafts were live. One index is kept, in memory, until a draft or the live release changes: asking
 * twice builds once, and however many editors ask, there is never a second one.
 */
@Component
class DraftIndex implements DisposableBean {

    /** An answer with the content that it came from. */
    record Tried(Answer answer, KnowledgeBase knowledge) {}

    private record Kept(Set<String> key, CandidateIndex index) {}

    private final Drafts drafts;
    private final Revisions revisions;
    private final ContentReleases releases;
    private final Releases live;
    private @Nullable Kept kept;

    DraftIndex(Drafts drafts, Revisions revisions, ContentReleases releases, Releases live) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.releases = releases;
        this.live = live;
    }

    /** @param path the draft that is tried; empty for all of them */
    synchronized Tried ask(String path, Question question) {
        List<Draft> tried = drafts.all().stream().filter(draft -> path.isEmpty() || draft.path().equals(path)).toList();
        Set<String> key = new TreeSet<>(tried.stream().map(draft -> draft.revision().id()).toList());
        key.add(live.name());
        Kept now = kept;
        if (now == null || !now.key().equals(key)) {
            destroy();
            now = new Kept(key, build(tried));
            kept = now;
        }
        return new Tried(now.index().answer(question), now.index().knowledge());
    }

    private CandidateIndex build(List<Draft> tried) {
        SortedMap<String, byte[]> files = new TreeMap<>(releases.files(releases.newest()).files());
        tried.forEach(draft -> revisions.bytes(draft.revision()).ifPresentOrElse(
                bytes -> files.put(draft.path(), bytes), () -> files.remove(draft.path())));
        try {
            return CandidateIndex.of(new ContentFiles(files), releases.newest() + 1, live, Progress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory cannot be written.", e);
        }
    }

    @Override
    public synchronized void destroy() {
        Kept now = kept;
        kept = null;
        if (now != null) {
            now.index().close();
        }
    }
}
