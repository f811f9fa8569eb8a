package id.tanyapaspor.bot.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.knowledge.Document;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Kind;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.Office;
import id.tanyapaspor.knowledge.Period;
import id.tanyapaspor.knowledge.rendering.FeeQuotes;
import id.tanyapaspor.knowledge.rendering.Markdown;

/** What is published and may be browsed today: answers, in groups, and offices. */
@Component
class Catalogue {

    /** In the order in which somebody who wants a passport meets them; a group that is not here comes after. */
    private static final List<String> ORDER = List.of("syarat", "biaya", "mpaspor", "proses", "jenis", "pemakaian",
            "layanan", "lain");
    private static final int OFFERED = 8;

    private final Releases releases;
    private final AskedMost askedMost;
    private final InstantSource time;
    private final WebSettings settings;

    Catalogue(Releases releases, AskedMost askedMost, InstantSource time, WebSettings settings) {
        this.releases = releases;
        this.askedMost = askedMost;
        this.time = time;
        this.settings = settings;
    }

    /** Entries under one heading, by title. */
    record Group(String id, List<Entry> entries) {}

    /** An entry's text as HTML with the fees of the day; empty where a fee has no amount today. */
    record Reading(String title, Optional<String> lead, Optional<String> details) {}

    LocalDate today() {
        return Period.day(time.instant());
    }

    Optional<Entry> entry(String id) {
        return knowledge().entry(id).flatMap(this::browsed);
    }

    /** Whether it would be browsed, had nobody turned it off. */
    boolean isWithheld(String id) {
        return releases.knowledge().entry(id).flatMap(this::browsed).filter(releases.withheld()::covers).isPresent();
    }

    List<Entry> entries() {
        return knowledge().entries().values().stream().map(this::browsed).flatMap(Optional::stream).toList();
    }

    List<Group> groups(Language language) {
        return entries().stream().map(Entry::group).distinct().sorted(Comparator.comparingInt(Catalogue::place))
                .map(group -> new Group(group, inGroup(group, language))).toList();
    }

    List<Entry> related(Entry entry) {
        return entry.related().stream().map(this::entry).flatMap(Optional::stream).toList();
    }

    /** What the first page offers: what people ask most, what editors fixed, the entry of each group with most phrasings. */
    List<Entry> asked() {
        Stream<Entry> named = Stream.concat(askedMost.ids().stream(), settings.asked().stream()).map(this::entry)
                .flatMap(Optional::stream);
        Stream<Entry> commonest = groups(Language.ID).stream().map(group -> group.entries().stream()
                .max(Comparator.comparingInt(entry -> entry.questions().size())).orElseThrow());
        return Stream.concat(named, commonest).distinct().limit(OFFERED).toList();
    }

    Reading read(Entry entry, Language language) {
        Entry.Text text = entry.text(language);
        return new Reading(text.title(), html(text.lead()), html(text.details()));
    }

    List<Document> documents() {
        return knowledge().documents().all().stream().filter(document -> document.validity().covers(today()))
                .toList();
    }

    List<Office> offices() {
        return knowledge().offices();
    }

    private Optional<String> html(String markdown) {
        return FeeQuotes.fill(markdown, knowledge().fees(), today()).map(Markdown::toWebHtml);
    }

    /** By title; on an English page those that have an English text come first. */
    private List<Entry> inGroup(String group, Language language) {
        Comparator<Entry> readable = Comparator
                .comparing(entry -> language == Language.EN && entry.english().isEmpty());
        return entries().stream().filter(entry -> entry.group().equals(group)).sorted(readable.thenComparing(
                entry -> entry.text(language).title(), String.CASE_INSENSITIVE_ORDER)).toList();
    }

    /** The entry as it is today, if it may be browsed. */
    private Optional<Entry> browsed(Entry entry) {
        return entry.on(today()).filter(today -> today.kind() == Kind.ANSWER);
    }

    private static int place(String group) {
        int place = ORDER.indexOf(group);
        return place < 0 ? ORDER.size() : place;
    }

    private KnowledgeBase knowledge() {
        return releases.answerable();
    }
}
