package id.tanyapaspor.bot.editor;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import id.tanyapaspor.knowledge.reading.ContentFiles;

/**
 * Content outside the database, as a folder or a zip. The same content gives the same zip, byte for byte. What comes in is
 * believed in nothing: not in its paths, not in its sizes.
 */
public final class ContentArchive {

    /** Why something is not taken in; `path` is the file at fault, empty when it is the whole. */
    public static final class Refused extends IOException {

        /** The reason, as a message is named. */
        public enum Reason {
            NO_ZIP,
            UNSAFE_PATH,
            TWICE,
            TOO_LARGE,
            TOO_MANY,
            EMPTY,
            /** Reading it takes more time or memory than any document does. */
            HARMFUL
        }

        private final Reason reason;
        private final String path;

        Refused(Reason reason, String path) {
            super(reason + " " + path);
            this.reason = reason;
            this.path = path;
        }

        public Reason reason() {
            return reason;
        }

        public String path() {
            return path;
        }
    }

    static final int MOST_FILES = 5_000;
    static final int LARGEST_FILE = 16 << 20;
    static final int LARGEST = 64 << 20;
    /** One moment for all, so that a zip tells nothing but its content. */
    private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final Set<String> FOLDERS = Set.of("entries", "documents");
    private static final String MAC = "__MACOSX/";

    private ContentArchive() {}

    /** Writes a zip whose entries are in the order of their paths. */
    public static void zip(ContentFiles content, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : content.files().entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(MOMENT);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        }
    }

    /** Reads a zip of the content folder, or of a folder that holds nothing else. */
    public static ContentFiles unzip(InputStream in) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && !isHidden(entry.getName())) {
                    total += put(files, entry.getName(), zip.readNBytes(LARGEST_FILE + 1), total);
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new Refused(Refused.Reason.NO_ZIP, "");
        }
        return content(withoutTop(files));
    }

    /** Reads a folder; hidden files are left out. */
    public static ContentFiles read(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        long total = 0;
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!isHidden(path)) {
                    try (InputStream in = Files.newInputStream(file)) {
                        total += put(files, path, in.readNBytes(LARGEST_FILE + 1), total);
                    }
                }
            }
        }
        return content(files);
    }

    /** Writes all files into a folder, and tells which others it holds; those are left alone. */
    public static List<String> write(ContentFiles content, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : content.files().entrySet()) {
            Path target = folder.resolve(file.getKey()).normalize();
            if (!target.startsWith(folder.normalize())) {
                throw new Refused(Refused.Reason.UNSAFE_PATH, file.getKey());
            }
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        List<String> others = new ArrayList<>(ContentFiles.ofFolder(folder).files().keySet());
        others.removeAll(content.files().keySet());
        return others;
    }

    private static int put(SortedMap<String, byte[]> files, String path, byte[] bytes, long before)
            throws IOException {
        if (bytes.length > LARGEST_FILE || before + bytes.length > LARGEST) {
            throw new Refused(Refused.Reason.TOO_LARGE, path);
        }
        if (ContentPath.of(path).isEmpty()) {
            throw new Refused(Refused.Reason.UNSAFE_PATH, path);
        }
        if (files.put(path, bytes) != null) {
            throw new Refused(Refused.Reason.TWICE, path);
        }
        if (files.size() > MOST_FILES) {
            throw new Refused(Refused.Reason.TOO_MANY, path);
        }
        return bytes.length;
    }

    private static ContentFiles content(SortedMap<String, byte[]> files) throws IOException {
        if (files.isEmpty()) {
            throw new Refused(Refused.Reason.EMPTY, "");
        }
        return new ContentFiles(files);
    }

    /** People zip the folder as often as what is in it. */
    private static SortedMap<String, byte[]> withoutTop(SortedMap<String, byte[]> files) {
        Set<String> tops = new HashSet<>();
        files.keySet().forEach(path -> tops.add(path.contains("/") ? path.substring(0, path.indexOf('/')) : ""));
        if (tops.size() != 1 || tops.contains("") || FOLDERS.containsAll(tops)) {
            return files;
        }
        int top = tops.iterator().next().length() + 1;
        SortedMap<String, byte[]> inner = new TreeMap<>();
        files.forEach((path, bytes) -> inner.put(path.substring(top), bytes));
        return inner;
    }

    private static boolean isHidden(String path) {
        return path.startsWith(MAC) || Stream.of(path.split("/"))
                .anyMatch(part -> part.startsWith(".") && !part.equals("..") && !part.equals("."));
    }
}
