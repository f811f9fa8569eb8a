package id.tanyapaspor.bot.recall;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.release.ContentReleases;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.knowledge.Entry;

/** Files that answers are said from, so that somebody can name one by its path or by what people call it. */
@Component
class AnswerFiles {

    private final ContentReleases releases;
    private final Releases live;

    AnswerFiles(ContentReleases releases, Releases live) {
        this.releases = releases;
        this.live = live;
    }

    /** A file with its title; that of a document, or of what is deleted, is its path. */
    record AnswerFile(String path, String title) {}

    /** All of the newest release, deleted ones too: a wrong answer is often deleted first. */
    List<AnswerFile> all() {
        return releases.revisions(releases.newest()).keySet().stream().filter(Target::isAnswer)
                .map(path -> new AnswerFile(path, title(path))).toList();
    }

    /** The file that somebody means. */
    Optional<String> find(String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return all().stream().filter(file -> file.path().equals(words) || file.title().toLowerCase(Locale.ROOT)
                .equals(wanted) || file.path().equals("entries/" + words + ".md")).map(AnswerFile::path).findFirst();
    }

    private String title(String path) {
        String id = path.substring(path.indexOf('/') + 1).replaceFirst("(\\.en)?\\.md$", "");
        return path.startsWith("entries/")
                ? live.knowledge().entry(id).map(entry -> path.endsWith(".en.md")
                        ? entry.english().map(Entry.Text::title).orElse(path)
                        : entry.title()).orElse(path)
                : path;
    }
}
