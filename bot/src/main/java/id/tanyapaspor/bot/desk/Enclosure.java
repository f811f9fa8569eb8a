package id.tanyapaspor.bot.desk;

import id.tanyapaspor.bot.delivery.Event.Attachment;

/**
 * A file in a conversation, as the page shows it.
 *
 * @param kind name of the message that says what it is
 * @param name empty when it has none
 * @param size 0 when it is not known
 * @param at whether and why it can be opened
 */
record Enclosure(String kind, String name, long size, At at) {

    private static final long KILO = 1024;

    /** Where the file is. */
    enum At {
        /** It can be opened. */
        HERE,
        /** It was deleted some time after the ticket was closed. */
        DELETED,
        /** It is nothing that can be opened, such as a poll. */
        NOWHERE
    }

    static Enclosure of(Attachment file, boolean deleted) {
        At at = deleted ? At.DELETED : file.fileId().isEmpty() ? At.NOWHERE : At.HERE;
        return new Enclosure("desk.file." + file.type().name(), file.fileName(), file.size(), at);
    }

    public boolean isHere() {
        return at == At.HERE;
    }

    public boolean isDeleted() {
        return at == At.DELETED;
    }

    /** Name of the message that tells its size; it takes {@link #amount()}. */
    public String unit() {
        return size < KILO * KILO ? "files.size.kb" : "files.size.mb";
    }

    public double amount() {
        return size < KILO * KILO ? Math.ceil((double) size / KILO) : (double) size / (KILO * KILO);
    }
}
