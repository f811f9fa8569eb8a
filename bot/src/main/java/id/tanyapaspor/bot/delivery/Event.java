package id.tanyapaspor.bot.delivery;

import java.time.Instant;
import java.util.Optional;

/** What happened in a chat, in words of no channel. */
public sealed interface Event {

    /** When the person did it, by the channel's clock. */
    Instant at();

    /** A text was written. `language` is the tag that the person's app is set to, such as `id` or `en-GB`. */
    record Said(Instant at, String messageId, String text, Optional<String> language) implements Event {}

    /** A text that was written before now reads so. */
    record Edited(Instant at, String messageId, String text) implements Event {}

    /** A button was pressed; `messageId` is the message under which it hangs. */
    record Pressed(Instant at, String pressId, String messageId, String data) implements Event {}

    /** A file of some kind was sent; members of one album come apart and share its name. */
    record Attached(Instant at, String messageId, Attachment attachment, String caption, Optional<String> album)
            implements
                Event {}

    /** A place was sent, in degrees. */
    record Located(Instant at, String messageId, double latitude, double longitude) implements Event {}

    /** A contact card was sent. */
    record ContactShared(Instant at, String messageId) implements Event {}

    /** The person blocked us: nothing can be sent until they come back. */
    record Left(Instant at) implements Event {}

    /** The person unblocked us. */
    record CameBack(Instant at) implements Event {}

    /** A time that a turn asked to be woken at has come; `name` is what the turn called it. */
    record Due(Instant at, String name) implements Event {}

    /** Something an officer did in the officers' group: in a ticket's topic, or outside any (then there is no ticket). */
    record AtDesk(Instant at, Officer officer, Optional<String> ticket, Event event) implements Event {}

    /** Something that needs no answer, and why. */
    record Ignored(Instant at, String why) implements Event {}

    /** A member of the officers' group, as the channel knows them. */
    record Officer(String id, String name) {}

    /** A file as the channel knows it. `fileId` is enough to send it on in the same channel; `size` is 0 when it did not say. */
    record Attachment(Type type, String fileId, String fileName, long size) {

        public Attachment(Type type, String fileId, String fileName) {
            this(type, fileId, fileName, 0);
        }

        /** The same file, called otherwise. */
        public Attachment named(String name) {
            return new Attachment(type, fileId, name, size);
        }

        /** What people send. */
        public enum Type {
            PHOTO,
            DOCUMENT,
            VOICE,
            AUDIO,
            VIDEO,
            STICKER,
            OTHER
        }
    }
}
