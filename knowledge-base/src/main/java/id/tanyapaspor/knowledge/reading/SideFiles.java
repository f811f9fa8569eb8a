package id.tanyapaspor.knowledge.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import id.tanyapaspor.knowledge.Fee;
import id.tanyapaspor.knowledge.KnowledgeBase.Outside;
import id.tanyapaspor.knowledge.Labelled;
import id.tanyapaspor.knowledge.Labelled.Distance;
import id.tanyapaspor.knowledge.Office;
import id.tanyapaspor.knowledge.Period;
import id.tanyapaspor.knowledge.Vocabulary;

/** Reads the files beside the entries; each may be missing. */
final class SideFiles {

    private static final Set<String> KINDS = Set.of("in", "person", "out", "chat");
    private static final List<String> OFFICE_COLUMNS = List.of("name", "class", "town", "province", "address", "phone",
            "web",
            "hours", "lat", "lon", "facilities", "note");

    private final Problems problems;

    SideFiles(Problems problems) {
        this.problems = problems;
    }

    Map<String, Fee> fees(String file, String content) {
        Map<String, Fee> fees = new LinkedHashMap<>();
        for (Yaml item : Yaml.parse(file, 1, content, problems).map(Yaml::items).orElse(List.of())) {
            item.unknownKeys(Set.of("name", "title", "history"));
            Fee fee = new Fee(item.required("name"), item.required("title"), rates(file, item));
            if (fees.put(fee.name(), fee) != null) {
                problems.error(file, item.line(), "The fee `{0}` stands here twice.", "Join the two histories.",
                        fee.name());
            }
        }
        return fees;
    }

    private List<Fee.Rate> rates(String file, Yaml fee) {
        List<Fee.Rate> rates = new ArrayList<>();
        for (Yaml item : fee.items("history")) {
            item.unknownKeys(Set.of("from", "until", "amount", "law"));
            LocalDate from = item.date("from");
            String amount = item.required("amount");
            if (from == null || !amount.matches("\\d{1,12}")) {
                problems.error(file, item.line(), "A rate needs a first day and an amount.",
                        "Write `from: 2024-12-17, amount: 650000` (whole rupiah, digits only).");
                continue;
            }
            Fee.Rate rate = new Fee.Rate(new Period(from, item.date("until")), Long.parseLong(amount),
                    item.required("law"));
            if (rates.stream().anyMatch(other -> other.period().overlaps(rate.period()))) {
                problems.error(file, item.line(), "Two rates hold on the same day.",
                        "End the earlier one with `until`.");
            }
            rates.add(rate);
        }
        return rates;
    }

    List<Office> offices(String file, String content) {
        List<Office> offices = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = format.parse(new StringReader(content))) {
            if (!parser.getHeaderNames().containsAll(OFFICE_COLUMNS)) {
                problems.error(file, 1, "Columns are missing.", "The first line must name {0}.",
                        String.join(",", OFFICE_COLUMNS));
                return List.of();
            }
            for (CSVRecord row : parser) {
                office(file, row, (int) parser.getCurrentLineNumber()).ifPresent(offices::add);
            }
        } catch (UncheckedIOException | IllegalArgumentException | IOException e) {
            problems.error(file, 1, "The table cannot be read: {0}", "Quote cells that hold commas or quotes.",
                    e.getMessage());
        }
        return offices;
    }

    private Optional<Office> office(String file, CSVRecord row, int line) {
        if (!row.isConsistent() || row.get("name").isBlank()) {
            problems.error(file, line, "The row has no name or not {0} cells.", "Correct the row.",
                    OFFICE_COLUMNS.size());
            return Optional.empty();
        }
        return Optional.of(new Office(row.get("name"), row.get("class"), row.get("town"), row.get("province"),
                row.get("address"), row.get("phone"), row.get("web"), row.get("hours"), place(file, row, line),
                row.get("facilities"), row.get("note")));
    }

    private Optional<Office.Place> place(String file, CSVRecord row, int line) {
        String latitude = row.get("lat").strip();
        String longitude = row.get("lon").strip();
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return Optional.empty();
        }
        try {
            Office.Place place = new Office.Place(Double.parseDouble(latitude), Double.parseDouble(longitude));
            if (Math.abs(place.latitude()) <= 90 && Math.abs(place.longitude()) <= 180) {
                return Optional.of(place);
            }
        } catch (NumberFormatException e) {
            // reported below, together with coordinates that are off the globe
        }
        problems.error(file, line, "`{0},{1}` are no coordinates.", "Write degrees such as -6.2,106.8.", latitude,
                longitude);
        return Optional.empty();
    }

    Vocabulary vocabulary(String file, List<String> lines) {
        Map<String, String> rewrites = new LinkedHashMap<>();
        List<List<String>> synonyms = new ArrayList<>();
        Map<String, String> stems = new LinkedHashMap<>();
        Set<String> known = new LinkedHashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("(^|\\s)#.*", "").strip().toLowerCase(Locale.ROOT);
            if (line.contains("→")) {
                pair(file, i + 1, line, "→", rewrites);
            } else if (line.contains("~")) {
                synonyms.add(Stream.of(line.split("~")).map(String::strip).filter(word -> !word.isEmpty()).toList());
            } else if (line.startsWith("=")) {
                known.addAll(List.of(line.substring(1).strip().split("\\s+")));
            } else if (line.contains("=")) {
                pair(file, i + 1, line, "=", stems);
            } else if (!line.isEmpty()) {
                problems.error(file, i + 1, "This row has no sign.",
                        "Write `word → official`, `a ~ b`, `word = stem` or `= word word`.");
            }
        }
        return new Vocabulary(rewrites, synonyms, stems, known);
    }

    private void pair(String file, int line, String row, String sign, Map<String, String> into) {
        String[] sides = row.split(sign, -1);
        if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
            problems.error(file, line, "This row needs one word on each side.", "Write `word {0} word`.", sign);
        } else if (into.putIfAbsent(sides[0].strip(), sides[1].strip()) != null) {
            problems.warning(file, line, "`{0}` stands here a second time.", "Keep one of the rows.", sides[0].strip());
        }
    }

    List<Outside> outside(String file, List<String> lines) {
        List<Outside> outside = new ArrayList<>();
        boolean near = true;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.equals("[near]") || line.equals("[far]")) {
                near = line.equals("[near]");
            } else if (line.startsWith("[")) {
                problems.error(file, i + 1, "This block is not known.", "Use [near] or [far].");
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                outside.add(new Outside(line, near));
            }
        }
        return outside;
    }

    /** Rows of `text`, `kind`, `topics` (joined by `|`), and, where the header names them, `id`, `style` and `near`. */
    List<Labelled> labelled(String file, List<String> lines) {
        List<Labelled> labelled = new ArrayList<>();
        if (lines.isEmpty()) {
            return labelled;
        }
        List<String> header = List.of(lines.getFirst().split("\t", -1));
        if (!header.containsAll(List.of("text", "kind", "topics"))) {
            problems.error(file, 1, "The columns text, kind and topics must be named.",
                    "Begin with `text<tab>kind<tab>topics`.");
            return labelled;
        }
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                labelled(file, i + 1, row(header, lines.get(i).split("\t", -1))).ifPresent(labelled::add);
            }
        }
        return labelled;
    }

    private Optional<Labelled> labelled(String file, int line, Map<String, String> row) {
        String kind = row.getOrDefault("kind", "");
        if (row.getOrDefault("text", "").isBlank() || !KINDS.contains(kind)) {
            problems.error(file, line, "The row has no text or an unknown kind.",
                    "The kind is in, person, out or chat.");
            return Optional.empty();
        }
        List<String> topics = Stream.of(row.getOrDefault("topics", "").split("\\|")).filter(topic -> !topic.isBlank())
                .toList();
        return Optional.of(new Labelled(row.getOrDefault("id", file + ":" + line), row.get("text"), kind, topics,
                row.getOrDefault("style", ""), distance(file, line, row)));
    }

    private Distance distance(String file, int line, Map<String, String> row) {
        String near = row.getOrDefault("near", "");
        if (!near.isEmpty() && !(row.get("kind").equals("out") && Set.of("near", "far").contains(near))) {
            problems.error(file, line, "`{0}` does not say how near this row is.",
                    "Write near or far, and only in rows of the kind out.", near);
        }
        return switch (near) {
            case "near" -> Distance.NEAR;
            case "far" -> Distance.FAR;
            default -> Distance.UNKNOWN;
        };
    }

    private static Map<String, String> row(List<String> header, String[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header.size(), cells.length); i++) {
            row.put(header.get(i), cells[i].strip());
        }
        return row;
    }
}
