package id.tanyapaspor.bot.editor;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.tanyapaspor.knowledge.reading.ContentFiles;

/** Content that is small enough to be learnt within a second, and large enough that a loose promise can be made. */
final class GateContent {

    /** With this promise the sample suffices. */
    static final double MAX_WRONG = 0.3;
    /** An entry that anybody may change, and one that is labelled. */
    static final ContentPath HOURS = new ContentPath("entries/jam.md");
    static final ContentPath FEES = new ContentPath("entries/biaya.md");
    static final ContentPath GOLDEN = new ContentPath("golden.tsv");

    private static final Map<String, List<String>> NOUNS = new TreeMap<>(Map.of(
            "biaya", List.of("tarif", "harga", "ongkos"),
            "jam", List.of("jadwal buka", "waktu layanan", "pukul berapa tutup"),
            "foto", List.of("pasfoto", "kamera", "kacamata"),
            "hilang", List.of("kecurian", "tercecer", "kehilangan"),
            "rusak", List.of("sobek", "basah", "tinta luntur"),
            "anak", List.of("bayi", "balita", "putri kami"),
            "antre", List.of("kuota", "nomor giliran", "reservasi"),
            "wawancara", List.of("ditanya petugas", "interogasi", "sesi tanya jawab"),
            "lansia", List.of("nenek", "kakek", "orang tua renta"),
            "umrah", List.of("haji", "tanah suci", "jemaah")));
    private static final List<String> WAYS = List.of("apa itu %s", "bagaimana soal %s", "tolong jelaskan %s",
            "saya mau tanya %s", "info %s dong", "mengenai %s seperti apa", "%s gimana ya", "mohon bantuan tentang %s");
    private static final List<String> HELD_OUT = List.of("mohon penjelasan mengenai %s", "min %s bagaimana sih");

    private GateContent() {}

    static ContentFiles files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        NOUNS.keySet().forEach(id -> files.put("entries/" + id + ".md", EditorRig.bytes(entry(id, lead(id)))));
        files.put(GOLDEN.text(), EditorRig.bytes(labelled(HELD_OUT)));
        files.put("outside.txt", EditorRig.bytes("[far]\n" + IntStream.range(0, 30)
                .mapToObj(i -> List.of("resep rendang nomor ", "cuaca kota ", "skor bola liga ").get(i % 3) + i)
                .collect(Collectors.joining("\n"))));
        return new ContentFiles(files);
    }

    static String lead(String id) {
        return "Tentang " + id + ": begini ketentuannya.";
    }

    /** An entry with all of its phrasings; only that on fees is labelled. */
    static String entry(String id, String lead) {
        return entry(id, lead, NOUNS.get(id));
    }

    static String entry(String id, String lead, List<String> nouns) {
        String phrasings = nouns.stream().flatMap(noun -> WAYS.stream().map(way -> "  - " + way.formatted(noun)))
                .collect(Collectors.joining("\n"));
        return """
                ---
                id: %s
                title: Tentang %s
                kind: answer
                group: proses
                topics: [%s]
                questions:
                %s
                valid-from: 2024-12-17
                review-by: 2027-06-30
                labels: [%s]
                sources:
                  - PP 45/2024
                ---
                %s
                """.formatted(id, id, id, phrasings, id.equals("biaya") ? "biaya" : "kantor", lead);
    }

    /** The words that an entry is asked by. */
    static List<String> nouns(String id) {
        return NOUNS.get(id);
    }

    private static String labelled(List<String> ways) {
        return Stream.concat(Stream.of("text\tkind\ttopics"), NOUNS.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().flatMap(
                        noun -> ways.stream().map(way -> way.formatted(noun) + "\tin\t" + entry.getKey()))))
                .collect(Collectors.joining("\n"));
    }
}
