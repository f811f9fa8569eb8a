package id.tanyapaspor.bot.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

/**
 * Keeps a folder for one process: two would not see each other's wake-ups in a SQLite file, and would both write the
 * index. The system takes the lock back when the process ends, however it ends.
 */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws AlreadyRunning when another process has the folder */
    static FolderLock of(Path folder) {
        Path lock = folder.resolve("lock");
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(lock, CREATE, READ, WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new AlreadyRunning(folder, Files.readString(lock).strip());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(pid().getBytes(StandardCharsets.US_ASCII)));
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + lock, e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false; // held by this very process
        }
    }

    private static String pid() {
        return Long.toString(ProcessHandle.current().pid());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Another process works in the same folder. */
    static final class AlreadyRunning extends RuntimeException {
        AlreadyRunning(Path folder, String pid) {
            super("Another copy (process %s) is using %s".formatted(pid, folder));
        }
    }
}
