package id.tanyapaspor.knowledge.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files of a knowledge base by their path inside it, as bytes. */
public record ContentFiles(SortedMap<String, byte[]> files) {

    /** The folder of requirement documents. */
    public static final String DOCUMENTS = "documents/";
    private static final String SHIPPED = "/content.zip";

    /** Reads a folder; hidden files are left out. */
    public static ContentFiles ofFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString(), null, "no such content folder");
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                put(files, folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return new ContentFiles(files);
    }

    /** Reads a zip whose root is the content folder. */
    public static ContentFiles ofZip(InputStream stream) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(stream)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    put(files, entry.getName(), zip.readAllBytes());
                }
            }
        }
        return new ContentFiles(files);
    }

    /** The files outside a folder. */
    public ContentFiles without(String folder) {
        SortedMap<String, byte[]> others = new TreeMap<>(files);
        others.keySet().removeIf(file -> file.startsWith(folder));
        return new ContentFiles(others);
    }

    /** Whether a folder holds the same files, byte for byte. */
    public boolean hasSame(String folder, ContentFiles other) {
        return contents(folder).equals(other.contents(folder));
    }

    private Map<String, ByteBuffer> contents(String folder) {
        return files.entrySet().stream().filter(file -> file.getKey().startsWith(folder))
                .collect(Collectors.toMap(Map.Entry::getKey, file -> ByteBuffer.wrap(file.getValue())));
    }

    /** The content that ships with the program. */
    public static ContentFiles shipped() {
        try (InputStream stream = ContentFiles.class.getResourceAsStream(SHIPPED)) {
            if (stream == null) {
                throw new IllegalStateException("The program was built without " + SHIPPED + "; build it with Maven.");
            }
            return ofZip(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped content cannot be read.", e);
        }
    }

    private static void put(SortedMap<String, byte[]> files, String path, byte[] bytes) {
        if (Stream.of(path.split("/")).noneMatch(part -> part.startsWith("."))) {
            files.put(path, bytes);
        }
    }
}
