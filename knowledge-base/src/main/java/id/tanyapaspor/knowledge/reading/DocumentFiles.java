package id.tanyapaspor.knowledge.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.tanyapaspor.knowledge.Document;
import id.tanyapaspor.knowledge.Documents;
import id.tanyapaspor.knowledge.Documents.Settled;
import id.tanyapaspor.knowledge.documents.Format;

/** Reads the folder of requirement documents, and the questions whose right passage is known. */
final class DocumentFiles {

    static final String FOLDER = ContentFiles.DOCUMENTS;
    private static final String QUESTIONS = FOLDER + "questions.tsv";
    private static final String HEADER = "question\tdocument\tpart";
    private static final String ABOUT = ".yaml";

    private final ContentFiles content;
    private final Problems problems;
    private final DocumentReader reader;

    DocumentFiles(ContentFiles content, Problems problems) {
        this.content = content;
        this.problems = problems;
        this.reader = new DocumentReader(problems);
    }

    Documents read() {
        Map<String, Document> documents = new HashMap<>();
        content.files().forEach((file, bytes) -> {
            if (file.startsWith(FOLDER) && !file.equals(QUESTIONS) && !file.endsWith(ABOUT)) {
                Optional<Format> format = Format.of(file);
                if (format.isEmpty()) {
                    problems.warning(file, 1, "Nobody reads a document of this format.",
                            "Use .md, .html, .pdf or .docx.");
                } else {
                    document(file, format.get(), bytes).ifPresent(document -> {
                        if (documents.putIfAbsent(document.id(), document) != null) {
                            problems.error(file, 1, "There are two documents of this name.", "Rename one of them.");
                        }
                    });
                }
            }
        });
        strayAbouts();
        List<Document> all = documents.values().stream().sorted(Comparator.comparing(Document::id)).toList();
        return new Documents(all, questions(all));
    }

    private Optional<Document> document(String file, Format format, byte[] bytes) {
        String id = file.substring(FOLDER.length(), file.length() - format.ending().length());
        if (format == Format.MARKDOWN) {
            return Utf8.decode(file, bytes, problems).flatMap(text -> reader.markdown(file, id, text));
        }
        String about = FOLDER + id + ABOUT;
        byte[] yaml = content.files().get(about);
        if (yaml == null) {
            problems.error(file, 1, "Nothing says what this document is.",
                    "Write `{0}` with title, law, valid-from, topics and sources.", about);
            return Optional.empty();
        }
        return Utf8.decode(about, yaml, problems).flatMap(text -> reader.file(file, id, format, bytes, about, text));
    }

    private void strayAbouts() {
        for (String file : content.files().keySet()) {
            if (file.startsWith(FOLDER) && file.endsWith(ABOUT)) {
                String name = file.substring(0, file.length() - ABOUT.length());
                if (Set.of(".html", ".pdf", ".docx").stream().noneMatch(end -> has(name + end))) {
                    problems.error(file, 1, "There is no document of this name.",
                            "Rename the file, or add the document.");
                }
            }
        }
    }

    private boolean has(String name) {
        return content.files().keySet().stream().anyMatch(file -> file.toLowerCase(Locale.ROOT).equals(name));
    }

    private List<Settled> questions(List<Document> all) {
        byte[] bytes = content.files().get(QUESTIONS);
        List<String> lines = bytes == null ? List.of() : Utf8.lines(QUESTIONS, bytes, problems);
        if (!lines.isEmpty() && !lines.getFirst().equals(HEADER)) {
            problems.error(QUESTIONS, 1, "The columns question, document and part must be named.",
                    "Begin with `question<tab>document<tab>part`.");
            return List.of();
        }
        Map<String, Document> byId = all.stream().collect(Collectors.toMap(Document::id, Function.identity()));
        Set<String> seen = new HashSet<>();
        List<Settled> questions = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                question(lines.get(i), i + 1, byId, seen).ifPresent(questions::add);
            }
        }
        return questions;
    }

    private Optional<Settled> question(String row, int line, Map<String, Document> byId, Set<String> seen) {
        String[] cells = row.split("\t", -1);
        if (cells.length != 3 || cells[0].isBlank()) {
            problems.error(QUESTIONS, line, "The row has not three cells.", "Write question, document and part.");
            return Optional.empty();
        }
        Settled settled = new Settled(cells[0].strip(), cells[1].strip(), cells[2].strip());
        Document document = byId.get(settled.document());
        if (document == null || document.passages().stream().noneMatch(passage -> settled.by(document, passage))) {
            String remedy = document == null
                    ? "Name a document by its file name without the ending."
                    : "Its parts are {2}.";
            problems.error(QUESTIONS, line, "There is no part `{0}` of `{1}`.", remedy, settled.part(),
                    settled.document(), document == null ? "" : parts(document));
            return Optional.empty();
        }
        if (!seen.add(settled.question().toLowerCase(Locale.ROOT))) {
            problems.warning(QUESTIONS, line, "This question stands here twice.", "Remove one of them.");
            return Optional.empty();
        }
        return Optional.of(settled);
    }

    private static String parts(Document document) {
        return document.passages().stream().map(passage -> passage.anchor().replaceFirst("~.*", "")).distinct()
                .collect(Collectors.joining(", "));
    }
}
