package id.tanyapaspor.knowledge.reading;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/** A content folder in memory, for tests. */
final class Folder {

    static final String SOUND = """
            ---
            id: biaya
            title: Biaya paspor
            kind: answer
            group: biaya
            questions:
              - berapa biaya paspor
            valid-from: 2024-12-17
            review-by: 2027-06-30
            sources:
              - PP 45/2024
            ---
            Paspor {{biaya.paspor}}.

            ## Rincian
            - satu
            """;
    static final String FEES = """
            - name: paspor
              title: Paspor
              history:
                - { from: 2024-12-17, amount: 650000, law: PP 45/2024 }
                - { from: 2019-05-03, until: 2024-12-16, amount: 350000, law: PP 28/2019 }
            """;

    private final TreeMap<String, byte[]> files = new TreeMap<>();

    static Folder sound() {
        return new Folder().with("entries/biaya.md", SOUND).with("fees.yaml", FEES);
    }

    Folder with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    Folder with(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    Reading read() {
        return ContentReader.read(new ContentFiles(files));
    }

    ContentFiles files() {
        return new ContentFiles(files);
    }
}
