package id.tanyapaspor.bot.desk;

import java.util.Optional;

import id.tanyapaspor.bot.delivery.Event.Attachment;
import id.tanyapaspor.bot.files.StoredFile;

/** What an officer says to an applicant; `source` is the message in the officers' group that said it. */
sealed interface Reply {

    /** @param origin what the words were taken from */
    record Words(String text, Optional<String> source, Optional<History.Origin> origin) implements Reply {

        Words(String text, Optional<String> source) {
            this(text, source, Optional.empty());
        }
    }

    record File(Attachment attachment, String caption, String source) implements Reply {}

    /** A file that is kept here. */
    record Upload(StoredFile file, String caption) implements Reply {}
}
