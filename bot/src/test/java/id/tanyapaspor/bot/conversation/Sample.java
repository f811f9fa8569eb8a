package id.tanyapaspor.bot.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

import id.tanyapaspor.indexer.Answer;
import id.tanyapaspor.indexer.Answer.Candidate;
import id.tanyapaspor.indexer.Answerer;
import id.tanyapaspor.indexer.Explanation;
import id.tanyapaspor.indexer.Question;
import id.tanyapaspor.indexer.Quotation;
import id.tanyapaspor.knowledge.Document;
import id.tanyapaspor.knowledge.Document.Passage;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Fee;
import id.tanyapaspor.knowledge.Kind;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Office;
import id.tanyapaspor.knowledge.Period;
import id.tanyapaspor.knowledge.Vocabulary;
import id.tanyapaspor.knowledge.rendering.FeeQuotes;

/** A small knowledge base, and an answerer that knows a question by one of its words. */
public final class Sample {

    static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);
    static final LocalDate CHECKED = LocalDate.of(2026, 11, 20);
    static final String LONG_ID = "syarat-" + "sangat-".repeat(12) + "panjang";

    private Sample() {}

    static Entry entry(String id, Kind kind, String title, String lead, String details, String... related) {
        return new Entry(id, title, kind, "lain", List.of(id), false, Map.of(), List.of(), new Period(LONG_AGO, null),
                null,
                CHECKED, List.of("PP 45/2024 pasal 1", "https://www.imigrasi.go.id/biaya?a=1&b=2"), List.of(related),
                id.startsWith("biaya") ? List.of("biaya") : List.of(), new Entry.Text(title, lead, details),
                Optional.empty());
    }

    public static KnowledgeBase knowledge() {
        SequencedMap<String, Entry> entries = new TreeMap<>();
        Entry fee = entry("biaya-paspor", Kind.ANSWER, "Biaya paspor", "Paspor 5 tahun {{biaya.paspor-5}}.",
                "## Rincian\n- Anak: {{biaya.paspor-5}}", "cara-bayar", "paspor-hilang", "biaya-anak");
        Entry english = new Entry(fee.id(), fee.title(), fee.kind(), fee.group(), fee.topics(), fee.strict(),
                fee.facets(),
                fee.questions(), fee.validity(), null, fee.checked(), fee.sources(), fee.related(), fee.labels(),
                fee.text(),
                Optional.of(new Entry.Text("Passport fee", "A 5-year passport costs {{biaya.paspor-5}}.", "")));
        List.of(english,
                entry("biaya-anak", Kind.ANSWER, "Biaya paspor anak", "Sama dengan dewasa.", ""),
                entry("cara-bayar", Kind.ANSWER, "Cara bayar", "Bayar dengan <kode> & bank.", "## Langkah\n1. Buka",
                        "biaya-paspor"),
                entry("paspor-hilang", Kind.ANSWER, "Paspor hilang", "Lapor polisi dulu.",
                        "## Yang dibawa\n" + "- Surat keterangan hilang dari kepolisian\n".repeat(40), "tidak-ada"),
                entry("status-saya", Kind.HANDOFF, "Status permohonan", "Cek sendiri di M-Paspor.", ""),
                entry("visa", Kind.OUTSIDE, "Visa", "Visa urusan kedutaan.", ""),
                entry("salam", Kind.SMALLTALK, "Salam", "Halo. Ada yang bisa saya bantu?", ""),
                entry(LONG_ID, Kind.ANSWER, "Nama panjang", "Ada.", ""))
                .forEach(entry -> entries.put(entry.id(), entry));
        Fee fees = new Fee("paspor-5", "Paspor", List.of(new Fee.Rate(new Period(LONG_AGO, null), 650_000, "PP")));
        return new KnowledgeBase(entries, Map.of("paspor-5", fees), offices(),
                new Vocabulary(Map.of("jogja", "yogyakarta"), List.of(), Map.of(), Set.of()), List.of(), List.of(),
                List.of());
    }

    static List<Office> offices() {
        return List.of(
                office("Kantor Imigrasi Kelas I Malang", "Malang", "Jawa Timur", "Jl. Panji Suroso 4", -8.0, 112.6),
                office("Kantor Imigrasi Surabaya", "Sidoarjo", "Jawa Timur", "", -7.4, 112.7),
                office("Kantor Imigrasi Tanjung Perak", "Surabaya", "Jawa Timur", "Jl. Darmo Indah 21", -7.3, 112.8),
                office("Kantor Imigrasi Kediri", "Kediri", "Jawa Timur", "", -7.8, 112.0),
                office("Kantor Imigrasi Blitar", "Blitar", "Jawa Timur", "", -8.1, 112.2),
                office("Kantor Imigrasi Jember", "Jember", "Jawa Timur", "", -8.2, 113.7),
                office("Kantor Imigrasi Yogyakarta", "Sleman (Yogyakarta)", "D.I. Yogyakarta", "Jl. Solo KM 10", -7.8,
                        110.4),
                office("Kantor Imigrasi Makassar", "Makassar", "Sulawesi Selatan", "Jl. Perintis <3>", -5.1, 119.4));
    }

    private static Office office(String name, String town, String province, String address, double lat, double lon) {
        return new Office(name, "Kelas I", town, province, address, "", "", "", Optional.of(new Office.Place(lat, lon)),
                "",
                "koordinat perkiraan kota; alamat perlu dicek ulang");
    }

    /** Knows `hilang`, `biaya` (with `anak` as rival), `status`, `visa`, `halo`; quotes at `kahar`; wavers at `dokumen`; knows nothing else. */
    public static Answerer answerer(KnowledgeBase knowledge) {
        return question -> {
            String text = question.text().toLowerCase(java.util.Locale.ROOT);
            if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
                return new Answer.Unsure(Answer.Reason.NOTHING_ASKED, List.of(), explanation(Map.of()));
            }
            if (text.contains("dokumen")) {
                return new Answer.Clarify(candidates(knowledge, "paspor-hilang", "biaya-anak").stream()
                        .filter(one -> !question.rejected().contains(one.entry().id())).toList(),
                        question.text().contains("anak") ? Optional.of("Untuk siapa <paspornya>?") : Optional.empty(),
                        explanation(Map.of()));
            }
            if (text.contains("hilang? biaya")) {
                Answer.Direct first = direct(knowledge, question, "paspor-hilang");
                return new Answer.Direct(first.entry(), first.text(), first.confidence(), first.rivals(),
                        List.of(direct(knowledge, question, "biaya-paspor")), first.explanation());
            }
            if (text.contains("sampai nanti")) {
                return new Answer.Clarify(candidates(knowledge, "salam", "visa"), Optional.empty(),
                        explanation(Map.of()));
            }
            if (text.contains("kahar")) {
                return quoted(knowledge);
            }
            if (text.contains("cuaca")) {
                return new Answer.Unsure(Answer.Reason.OUTSIDE, List.of(), explanation(Map.of()));
            }
            for (String[] known : new String[][]{ { "hilang", "paspor-hilang" }, { "orok", "biaya-anak" },
                { "untuk anak", "biaya-anak" }, { "biaya", "biaya-paspor" }, { "cost", "biaya-paspor" },
                { "lost", "paspor-hilang" }, { "status", "status-saya" }, { "visa", "visa" }, { "makasih", "salam" },
                { "halo", "salam" } }) {
                if (text.contains(known[0]) && !question.rejected().contains(known[1])) {
                    return direct(knowledge, question, known[1]);
                }
            }
            return question.before().filter(_ -> text.contains("kalau")).<Answer>map(
                    before -> direct(knowledge, question, before.entryId()))
                    .orElseGet(() -> new Answer.Unsure(Answer.Reason.NOT_SURE, candidates(knowledge, "biaya-paspor"),
                            explanation(Map.of())));
        };
    }

    private static Answer.Direct direct(KnowledgeBase knowledge, Question question, String id) {
        Entry entry = knowledge.entry(id).orElseThrow();
        Entry.Text text = entry.text(question.language());
        return new Answer.Direct(entry, new Entry.Text(text.title(), filled(knowledge, text.lead(), question),
                filled(knowledge, text.details(), question)), 0.97, candidates(knowledge, "biaya-anak", "cara-bayar"),
                explanation(question.text().contains("orok") ? Map.of("orok", "bayi") : Map.of()));
    }

    private static String filled(KnowledgeBase knowledge, String text, Question question) {
        return FeeQuotes.fill(text, knowledge.fees(), question.day()).orElseThrow();
    }

    /** The second page of a document, whose second sentence fits. */
    private static Answer quoted(KnowledgeBase knowledge) {
        Passage passage = new Passage("pasal-41", List.of("Pasal 41 Kahar"), 2, "Umum. Banjir & gempa <5 SR>.");
        Document document = new Document("peraturan-menteri-tentang-paspor-biasa-dan-surat-perjalanan", "Paspor biasa",
                "Permenkumham 8/2014", new Period(LONG_AGO, null), List.of(), List.of("Permenkumham 8/2014"), null,
                CHECKED,
                List.of(passage));
        return new Answer.Quoted(document, passage, new Quotation("Umum. ", "Banjir & gempa <5 SR>.", ""),
                new Answer.Sureness(0.9, 0.8, Map.of()), candidates(knowledge, "paspor-hilang"),
                explanation(Map.of()));
    }

    private static List<Candidate> candidates(KnowledgeBase knowledge, String... ids) {
        return List.of(ids).stream().map(id -> knowledge.entry(id).orElseThrow())
                .map(entry -> new Candidate(entry, entry.title(), 0.42)).toList();
    }

    private static Explanation explanation(Map<String, String> corrections) {
        return new Explanation("", corrections, "", 0.5, 0.9, Map.of(), List.of());
    }
}
