package id.tanyapaspor.bot.editor.documents;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import id.tanyapaspor.knowledge.Document;
import id.tanyapaspor.knowledge.writing.Scalars;
import id.tanyapaspor.knowledge.writing.Scalars.Place;

/**
 * What an editor says of a document.
 *
 * @param id of the document that is replaced; empty for a new one
 * @param topik topics, by spaces or commas
 * @param sumber sources, one a line
 */
public record DocumentForm(String id, String judul, String aturan, @Nullable LocalDate dari, @Nullable LocalDate sampai,
        @Nullable LocalDate tinjau, @Nullable LocalDate dicek, String topik, String sumber) {

    private static final int LONGEST_ID = 60;

    /** A field that did not come is empty. */
    public DocumentForm(@Nullable String id, @Nullable String judul, @Nullable String aturan, @Nullable LocalDate dari,
            @Nullable LocalDate sampai, @Nullable LocalDate tinjau, @Nullable LocalDate dicek, @Nullable String topik,
            @Nullable String sumber) {
        this.id = requireNonNullElse(id, "").strip();
        this.judul = requireNonNullElse(judul, "").strip();
        this.aturan = requireNonNullElse(aturan, "").strip();
        this.dari = dari;
        this.sampai = sampai;
        this.tinjau = tinjau;
        this.dicek = dicek;
        this.topik = requireNonNullElse(topik, "").strip();
        this.sumber = requireNonNullElse(sumber, "").strip();
    }

    static DocumentForm empty(LocalDate today) {
        return new DocumentForm("", "", "", today, null, today.plusYears(1), today, "", "");
    }

    static DocumentForm of(Document document) {
        return new DocumentForm(document.id(), document.title(), document.law(), document.validity().from(),
                document.validity().until(), document.reviewBy(), document.checked(),
                String.join(", ", document.topics()), String.join("\n", document.sources()));
    }

    /** The same, repealed from a day on; it holds until the day before. */
    DocumentForm repealed(LocalDate from) {
        return new DocumentForm(id, judul, aturan, dari, from.minusDays(1), tinjau, dicek, topik, sumber);
    }

    /** The name of its files: what it had, else what its title gives. */
    String name() {
        return id.isEmpty() ? slug(judul) : id;
    }

    private static String slug(String title) {
        String slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.length() <= LONGEST_ID ? slug : slug.substring(0, LONGEST_ID).replaceAll("-[^-]*$", "");
    }

    private List<String> topics() {
        return List.of(topik.split("[,\\s]+")).stream().filter(topic -> !topic.isEmpty()).toList();
    }

    private List<String> sources() {
        return sumber.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** As the file beside a document says it, or the head of a Markdown document. */
    String yaml() {
        StringBuilder yaml = new StringBuilder();
        yaml.append("title: ").append(written(judul, Place.VALUE)).append('\n');
        yaml.append("law: ").append(written(aturan, Place.VALUE)).append('\n');
        day(yaml, "valid-from", dari);
        day(yaml, "valid-until", sampai);
        day(yaml, "review-by", tinjau);
        day(yaml, "checked", dicek);
        yaml.append("topics: [").append(topics().stream().map(topic -> written(topic, Place.ROW))
                .collect(Collectors.joining(", "))).append("]\n");
        yaml.append("sources:\n");
        sources().forEach(source -> yaml.append("  - ").append(written(source, Place.MEMBER)).append('\n'));
        return yaml.toString();
    }

    private static void day(StringBuilder yaml, String key, @Nullable LocalDate day) {
        Optional.ofNullable(day).ifPresent(it -> yaml.append(key).append(": ").append(it).append('\n'));
    }

    private static String written(String text, Place place) {
        return Scalars.written(text.replaceAll("\\p{Cntrl}", " "), place);
    }
}
