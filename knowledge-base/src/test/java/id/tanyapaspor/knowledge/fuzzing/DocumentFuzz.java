package id.tanyapaspor.knowledge.fuzzing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import id.tanyapaspor.knowledge.Document.Passage;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.documents.Block;
import id.tanyapaspor.knowledge.documents.Format;
import id.tanyapaspor.knowledge.documents.Passages;
import id.tanyapaspor.knowledge.documents.Unreadable;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/**
 * Any bytes as a document: it is read or refused in words, and no text is lost where it is cut. The first byte chooses the
 * format. Run by Jazzer (docs/measurements.md) and, over what it found, by FuzzingTest.
 */
public final class DocumentFuzz {

    private DocumentFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        Format[] formats = Format.values();
        Format format = formats[(input[0] & 0xff) % formats.length];
        byte[] bytes = Arrays.copyOfRange(input, 1, input.length);
        Format.of(bytes);
        try {
            List<Block> blocks = format.read(bytes);
            cut(blocks, Passages.cut(blocks));
        } catch (Unreadable e) {
            if (e.wording().message(Language.ID).isBlank() || e.wording().remedy(Language.ID).isBlank()) {
                throw new AssertionError("A refusal says nothing", e);
            }
        }
    }

    private static void cut(List<Block> blocks, List<Passage> passages) {
        Set<String> anchors = new HashSet<>();
        passages.forEach(passage -> {
            if (!anchors.add(passage.anchor())) {
                throw new AssertionError("Two passages are called " + passage.anchor());
            }
        });
        long before = blocks.stream().filter(block -> block.level() == 0).mapToLong(block -> letters(block.text()))
                .sum();
        long after = passages.stream().mapToLong(passage -> letters(passage.text())).sum();
        if (before != after) {
            throw new AssertionError("Of " + before + " letters " + after + " are left");
        }
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    /** Writes what ships as inputs to begin with. */
    public static void main(String[] arguments) throws IOException {
        Path corpus = Files.createDirectories(Path.of(arguments[0]));
        for (var file : ContentFiles.shipped().files().entrySet()) {
            Optional<Format> format = Format.of(file.getKey())
                    .filter(it -> file.getKey().startsWith(ContentFiles.DOCUMENTS));
            if (format.isPresent()) {
                byte[] seed = new byte[file.getValue().length + 1];
                seed[0] = (byte) format.get().ordinal();
                System.arraycopy(file.getValue(), 0, seed, 1, seed.length - 1);
                Files.write(corpus.resolve(file.getKey().replace('/', '-')), seed);
            }
        }
    }
}
