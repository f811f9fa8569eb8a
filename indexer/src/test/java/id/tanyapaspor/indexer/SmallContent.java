package id.tanyapaspor.indexer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

import id.tanyapaspor.knowledge.reading.ContentFiles;

/** A few entries in memory, for tests. */
public final class SmallContent {

    private final TreeMap<String, byte[]> files = new TreeMap<>();

    public static SmallContent of(String marker) {
        return new SmallContent()
                .entry("biaya", "Biaya paspor", marker, "berapa biaya paspor", "harga bikin paspor",
                        "bayar berapa buat paspor",
                        "tarif paspor berapa", "ongkos paspor")
                .entry("hilang", "Paspor hilang", marker, "paspor saya hilang", "kehilangan paspor bagaimana",
                        "paspor dicuri orang",
                        "paspor jatuh di jalan", "paspor lenyap")
                .entry("foto", "Foto dan pakaian", marker, "baju apa untuk foto", "boleh pakai kacamata saat foto",
                        "foto pakai jilbab",
                        "warna baju foto", "pakaian untuk difoto")
                .entry("jam", "Jam layanan", marker, "jam buka kantor", "kantor buka hari sabtu", "kapan kantor tutup",
                        "jam istirahat kantor", "buka sampai jam berapa");
    }

    public SmallContent entry(String id, String title, String lead, String... questions) {
        String text = """
                ---
                id: %s
                title: %s
                kind: answer
                group: lain
                questions:
                %s
                valid-from: 2024-12-17
                review-by: 2027-06-30
                sources:
                  - PP 45/2024
                ---
                %s
                """.formatted(id, title, String.join("\n", List.of(questions).stream().map(q -> "  - " + q).toList()),
                lead);
        return with("entries/" + id + ".md", text);
    }

    public SmallContent with(String file, String text) {
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    SmallContent without(String folder) {
        files.keySet().removeIf(file -> file.startsWith(folder));
        return this;
    }

    public ContentFiles files() {
        return new ContentFiles(new TreeMap<>(files));
    }
}
