package id.tanyapaspor.indexer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

import id.tanyapaspor.indexer.building.IndexBuilder;
import id.tanyapaspor.knowledge.reading.ContentFiles;
import id.tanyapaspor.knowledge.reading.ContentReader;

/** The index that was built together with the program; it saves the first start some seconds of learning. */
final class ShippedIndex {

    private static final String RESOURCE = "/index.zip";
    /** Content stems from another when so large a share of the files of both stands in both. */
    private static final double MOST = 0.8;

    private ShippedIndex() {}

    /** Unpacks it where that saves learning: for the same content, or for what stems from it where there is nothing better. */
    static void unpackFor(ContentFiles content, Path folder) throws IOException {
        ContentFiles shipped = ContentFiles.shipped();
        if (content.hasSame("", shipped)) {
            unpack(folder);
        } else if (stemsFrom(shipped, content) && !isReadable(folder)) {
            ContentReader.read(content).orThrow(); // else the shipped answers would be heard in place of these
            unpack(folder);
        }
    }

    private static boolean stemsFrom(ContentFiles shipped, ContentFiles content) {
        long kept = shipped.files().keySet().stream().filter(content.files()::containsKey).count();
        return kept > MOST * Math.max(shipped.files().size(), content.files().size());
    }

    private static boolean isReadable(Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            return IndexBuilder.isReadable(directory);
        }
    }

    /** Unpacks it into a folder, in place of an index of other content or of another program; false when there is none. */
    static boolean unpack(Path folder) throws IOException {
        try (InputStream stream = ShippedIndex.class.getResourceAsStream(RESOURCE);
                Directory directory = FSDirectory.open(folder)) {
            if (stream == null || IndexBuilder.holds(directory, ContentFiles.shipped())) {
                return false;
            }
            clear(directory);
            try (ZipInputStream zip = new ZipInputStream(stream)) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    Files.copy(zip, folder.resolve(Path.of(entry.getName()).getFileName()));
                }
            }
            return true;
        }
    }

    /** Deletes an index, the file that names the others first, and nothing else that may stand in the folder. */
    private static void clear(Directory directory) throws IOException {
        for (String prefix : List.of(IndexFileNames.PENDING_SEGMENTS, IndexFileNames.SEGMENTS, "_")) {
            for (String file : directory.listAll()) {
                if (file.startsWith(prefix)) {
                    directory.deleteFile(file);
                }
            }
        }
    }
}
