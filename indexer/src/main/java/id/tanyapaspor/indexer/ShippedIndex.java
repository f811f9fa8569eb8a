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

/** The index that was built together with the program; it saves the first start some seconds of learning. */
final class ShippedIndex {

    private static final String RESOURCE = "/index.zip";

    private ShippedIndex() {}

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
