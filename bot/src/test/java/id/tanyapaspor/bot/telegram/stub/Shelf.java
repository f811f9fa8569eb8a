package id.tanyapaspor.bot.telegram.stub;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import javax.imageio.ImageIO;

/** Files that Telegram keeps: what people sent by their ids and paths, what the bot sent by its message. */
public final class Shelf {

    private static final byte[] PHOTO = image("jpg", 24, 16);

    private final AtomicLong count = new AtomicLong();
    private final Map<String, Kept> byId = new ConcurrentHashMap<>();
    private final Map<String, Kept> byMessage = new ConcurrentHashMap<>();

    /** A file. */
    public record Kept(String id, String name, String path, byte[] bytes) {}

    /** Keeps what somebody sent; `kind` is `photo`, `voice`, … */
    Kept keep(String kind, String name, byte[] bytes) {
        String id = kind + count.incrementAndGet();
        String path = kind + "s/file_" + count.get() + name.replaceAll("^.*(?=\\.)|^[^.]*$", "");
        Kept kept = new Kept(id, name, path, bytes);
        byId.put(id, kept);
        return kept;
    }

    Optional<Kept> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Kept> at(String path) {
        return byId.values().stream().filter(kept -> kept.path().equals(path)).findFirst();
    }

    void sent(long chat, long message, Multipart.Part file) {
        byMessage.put(chat + "/" + message, new Kept("", file.name(), "", file.bytes()));
    }

    Optional<Kept> of(long chat, long message) {
        return Optional.ofNullable(byMessage.get(chat + "/" + message));
    }

    /** Telegram has a file no more. */
    public void lose(String id) {
        byId.remove(id);
    }

    /** What is in a file of which nobody said what is in it. */
    static byte[] content(String kind) {
        return switch (kind) {
            case "photo", "sticker" -> PHOTO;
            case "document" -> "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);
            default -> "OggS\0\2 no sound".getBytes(StandardCharsets.US_ASCII);
        };
    }

    /** A picture of these measures. */
    public static byte[] image(String format, int width, int height) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
