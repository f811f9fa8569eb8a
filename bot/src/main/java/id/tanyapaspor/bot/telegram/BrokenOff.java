package id.tanyapaspor.bot.telegram;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file on its way here. Its faults say nothing of where it came from, for that address holds the token; it ends at a size. */
final class BrokenOff extends FilterInputStream {

    private long left;

    BrokenOff(InputStream content, long most) {
        super(content);
        left = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read;
        try {
            read = super.read(bytes, from, length);
        } catch (IOException e) {
            throw new IOException("A file from Telegram broke off: " + e.getClass().getSimpleName());
        }
        left -= Math.max(0, read);
        if (left < 0) {
            throw new IOException("A file from Telegram is larger than it may be");
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return read(new byte[(int) Math.min(bytes, 8192)]);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
