package id.tanyapaspor.bot.editor;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.editor.Item.Mark;
import id.tanyapaspor.bot.editor.Item.Type;
import id.tanyapaspor.bot.release.ContentReleases;
import id.tanyapaspor.bot.release.Revision;
import id.tanyapaspor.bot.release.Revisions;
import id.tanyapaspor.knowledge.Citations;
import id.tanyapaspor.knowledge.Document;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Period;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;
import id.tanyapaspor.knowledge.writing.Readability;
import id.tanyapaspor.knowledge.writing.Readability.Level;

/** All files of the content, as they are live and as they are being worked on. */
@Component
public class Items {

    private static final int SOON = 30;
    /** What is being worked on comes first, then what is overdue, entries before the rest. */
    private static final Comparator<Item> ORDER = Comparator.<Item, Boolean>comparing(item -> item.draft().isEmpty())
            .thenComparing(item -> !item.is(Mark.REVIEW_DUE)).thenComparing(Item::type)
            .thenComparing(Item::title, String.CASE_INSENSITIVE_ORDER).thenComparing(item -> item.path().text());

    /** What is looked for; empty members let everything through. */
    public record Filter(String words, @Nullable Mark mark, @Nullable Type type, String group, @Nullable Level level) {

        public static final Filter NONE = new Filter("", null, null, "", null);

        private boolean admits(Item item, String text) {
            String all = (item.path() + " " + item.title() + " " + text).toLowerCase(Locale.ROOT);
            return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(all::contains)
                    && (mark == null || item.is(mark)) && (type == null || item.type() == type)
                    && (group.isEmpty() || item.group().equals(group)) && (level == null || item.level() == level);
        }
    }

    /** What the reader made of drafts beside live entries, for one set of revisions. */
    private record Known(Set<String> revisions, KnowledgeBase live, KnowledgeBase drafts,
            Map<String, Integer> shipped, Map<Entry.Text, Level> levels) {

        /** Measuring takes longer than looking it up. */
        Level level(Entry entry) {
            return levels.computeIfAbsent(entry.text(), text -> Readability.of(text.whole()).level());
        }

        Optional<Entry> entry(ContentPath path) {
            String[] name = path.text().replaceFirst(".*/", "").replaceFirst("(\\.en)?\\.md$", "").split("@", 2);
            return drafts.entry(name[0]).or(() -> live.entry(name[0])).flatMap(entry -> name.length == 1
                    ? Optional.of(entry)
                    : entry.later().stream().filter(one -> one.validity().from().toString().equals(name[1]))
                            .findFirst());
        }

        Optional<Document> document(ContentPath path) {
            String id = path.text().substring(ContentFiles.DOCUMENTS.length()).replaceFirst("\\.[^.]+$", "");
            return live.documents().all().stream().filter(document -> document.id().equals(id)).findFirst();
        }
    }

    private final ContentReleases releases;
    private final Revisions revisions;
    private final Drafts drafts;
    private final InstantSource clock;
    /** Reading takes a tenth of a second, and is the same until somebody saves or publishes. */
    private volatile @Nullable Known last;

    Items(ContentReleases releases, Revisions revisions, Drafts drafts, InstantSource clock) {
        this.releases = releases;
        this.revisions = revisions;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** The files that a filter lets through. */
    public List<Item> list(Filter filter, KnowledgeBase live) {
        long newest = releases.newest();
        SortedMap<String, Revision> released = releases.revisions(newest);
        Map<String, Draft> open = drafts.all().stream().collect(Collectors.toMap(Draft::path, Function.identity()));
        SortedMap<String, byte[]> texts = new TreeMap<>(releases.files(newest).files());
        open.values().forEach(draft -> revisions.bytes(draft.revision())
                .ifPresent(bytes -> texts.put(draft.path(), bytes)));
        Known known = known(released, open, texts, live);
        Set<String> ended = Citations.ended(live.documents(), today().plusDays(SOON));
        TreeSet<String> paths = new TreeSet<>(texts.keySet());
        paths.addAll(open.keySet());
        return paths.stream().map(path -> item(new ContentPath(path), known, Optional.ofNullable(open.get(path)),
                Optional.ofNullable(released.get(path)).filter(it -> !it.isDeletion()), ended))
                .filter(item -> filter.admits(item, text(item.path(), texts))).sorted(ORDER).toList();
    }

    private Known known(SortedMap<String, Revision> released, Map<String, Draft> open,
            SortedMap<String, byte[]> texts, KnowledgeBase live) {
        Set<String> ids = Stream.concat(released.values().stream(), open.values().stream().map(Draft::revision))
                .map(Revision::id).collect(Collectors.toSet());
        Known kept = last;
        if (kept != null && kept.live() == live && kept.revisions().equals(ids)) {
            return kept;
        }
        KnowledgeBase read = open.isEmpty()
                ? live
                : ContentReader.read(new ContentFiles(texts).without(ContentFiles.DOCUMENTS)).knowledge();
        Known known = new Known(ids, live, read, revisions.newest(Revision.Origin.SHIPPED), new ConcurrentHashMap<>());
        last = known;
        return known;
    }

    /** One file as the list would show it; empty when there is neither a draft nor a released file. */
    public Optional<Item> find(ContentPath path, KnowledgeBase live) {
        return list(Filter.NONE, live).stream().filter(item -> item.path().equals(path)).findFirst();
    }

    private static String text(ContentPath path, SortedMap<String, byte[]> texts) {
        return path.isText() && texts.containsKey(path.text())
                ? new String(texts.get(path.text()), StandardCharsets.UTF_8)
                : "";
    }

    private Item item(ContentPath path, Known known, Optional<Draft> draft, Optional<Revision> released,
            Set<String> ended) {
        Type type = Type.of(path);
        Optional<Entry> entry = path.isEntry() ? known.entry(path) : Optional.empty();
        Optional<Document> document = path.isDocument() ? known.document(path) : Optional.empty();
        String title = type == Type.ENGLISH
                ? entry.flatMap(Entry::english).map(Entry.Text::title).orElse(path.text())
                : entry.map(Entry::title).or(() -> document.map(Document::title)).orElse(path.text());
        LocalDate reviewBy = entry.map(Entry::reviewBy).or(() -> document.map(Document::reviewBy)).orElse(null);
        Set<Mark> marks = marks(draft, released);
        draft.filter(it -> known.shipped().getOrDefault(path.text(), 0) > it.revision().number())
                .ifPresent(it -> marks.add(Mark.UPDATE));
        entry.map(Entry::validity).or(() -> document.map(Document::validity)).ifPresent(days -> mark(marks, days));
        mark(marks, reviewBy);
        entry.filter(it -> Citations.names(it.sources(), ended)).ifPresent(it -> marks.add(Mark.LAW_ENDED));
        return new Item(path, type, title, entry.map(Entry::group).orElse(""), entry.map(Entry::kind).orElse(null),
                reviewBy, entry.map(it -> it.validity().from()).orElse(null),
                type == Type.ENTRY ? entry.map(known::level).orElse(null) : null, marks, draft, released);
    }

    private static Set<Mark> marks(Optional<Draft> draft, Optional<Revision> released) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        released.ifPresent(it -> marks.add(Mark.LIVE));
        draft.ifPresent(it -> {
            marks.add(it.revision().isDeletion() ? Mark.DELETED : released.isPresent() ? Mark.CHANGED : Mark.NEW);
            if (released.isPresent() && !released.map(Revision::id).equals(it.base())) {
                marks.add(Mark.STALE);
            }
        });
        return marks;
    }

    private void mark(Set<Mark> marks, Period days) {
        if (today().isBefore(days.from())) {
            marks.add(Mark.COMING);
        } else if (!days.covers(today())) {
            marks.add(Mark.ENDED);
        }
    }

    private void mark(Set<Mark> marks, @Nullable LocalDate reviewBy) {
        if (reviewBy != null && reviewBy.isBefore(today())) {
            marks.add(Mark.REVIEW_DUE);
        } else if (reviewBy != null && !reviewBy.isAfter(today().plusDays(SOON))) {
            marks.add(Mark.REVIEW_SOON);
        }
    }

    private LocalDate today() {
        return Period.day(clock.instant());
    }
}
