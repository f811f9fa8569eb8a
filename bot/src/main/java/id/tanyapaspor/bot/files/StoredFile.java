package id.tanyapaspor.bot.files;

/**
 * A file that staff sent.
 *
 * @param chat the one chat that may open it
 * @param kept whether its bytes are still there
 */
public record StoredFile(String id, String chat, String name, FileType type, long size, boolean kept) {}
