package id.tanyapaspor.indexer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The index that was built together with the program; it saves the first start some seconds of learning. */
final class ShippedIndex {

    private static final String RESOURCE = "/index.zip";

    private ShippedIndex() {}

    /** Unpacks it into a folder that holds no files yet; false when there is none or the folder is in use. */
    static boolean unpack(Path folder) throws IOException {
        try (InputStream stream = ShippedIndex.class.getResourceAsStream(RESOURCE)) {
            if (stream == null || !isEmpty(folder)) {
                return false;
            }
            try (ZipInputStream zip = new ZipInputStream(stream)) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    Files.copy(zip, folder.resolve(Path.of(entry.getName()).getFileName()));
                }
            }
            return true;
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            return !files.iterator().hasNext();
        }
    }
}
