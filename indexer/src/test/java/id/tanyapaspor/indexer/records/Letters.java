package id.tanyapaspor.indexer.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.tanyapaspor.indexer.records.Field.Kind;
import id.tanyapaspor.knowledge.Vocabulary;

/** Some letters with who answers them. */
final class Letters {

    static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    static final Schema SCHEMA = new Schema(List.of(
            new Field("nomor", Kind.KEY, "number"),
            Field.choice("keadaan", "state", Set.of("menunggu", "selesai", "waiting", "closed")),
            new Field("topik", Kind.LABEL, "topic"),
            new Field("petugas", Kind.NAME, "officer"),
            new Field("dibuka", Kind.DAY, "opened"),
            new Field("ditutup", Kind.DAY, "closed-on"),
            new Field("pertanyaan", Kind.TEXT, "question"),
            new Field("catatan", Kind.TEXT, "note")), JAKARTA);

    static final Vocabulary WORDS = new Vocabulary(Map.of("bikin", "membuat", "brp", "berapa", "pasport", "paspor"),
            List.of(List.of("biaya", "tarif")), Map.of(), Set.of());

    private Letters() {}

    static RecordIndex index() {
        try {
            RecordIndex index = RecordIndex.inMemory(SCHEMA, () -> WORDS);
            index.put(all());
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RecordIndex open(Path folder) {
        try {
            return RecordIndex.open(folder, SCHEMA, () -> WORDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Item> all() {
        return List.of(
                letter("T-4K7P", "menunggu", "biaya-paspor", "", "2026-11-01T00:00:00+07:00",
                        "Brp biaya bikin pasport anak?", ""),
                letter("T-9XYZ", "selesai", "paspor-hilang", "Sari Dewi", "2026-11-10T12:00:00+07:00",
                        "Paspor saya hilang di Semarang", "sudah lapor polisi"),
                letter("T-3ACD", "selesai", "biaya-paspor", "Budi Sari Utama", "2026-11-30T23:59:59+07:00",
                        "Tarif membuat paspor elektronik Rp650.000?", "lihat T-9XYZ, paspor hilang"));
    }

    static Item letter(String key, String state, String topic, String officer, String opened, String question,
            String note) {
        return new Item(key, Map.of("nomor", List.of(key, key.substring(2)), "keadaan",
                state.equals("menunggu") ? List.of("menunggu", "waiting") : List.of("selesai", "closed"), "topik",
                List.of(topic), "petugas", officer.isEmpty() ? List.of() : List.of(officer), "pertanyaan",
                List.of(question), "catatan", List.of(note)),
                Map.of("dibuka", OffsetDateTime.parse(opened).toInstant()));
    }

    static Item at(String key, Instant opened) {
        return new Item(key, Map.of("nomor", List.of(key), "pertanyaan", List.of("paspor")), Map.of("dibuka", opened));
    }
}
