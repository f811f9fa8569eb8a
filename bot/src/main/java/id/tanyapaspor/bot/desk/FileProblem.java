package id.tanyapaspor.bot.desk;

import java.util.Locale;

import org.springframework.http.HttpStatus;

/** Why a file was not opened or not sent, as a page tells it. */
enum FileProblem {
    /** It was deleted some time after its ticket was closed. */
    DELETED(HttpStatus.GONE),
    /** Its channel has it no more. */
    GONE(HttpStatus.NOT_FOUND),
    /** Its channel hands out no file so large. */
    TOO_LARGE(HttpStatus.UNPROCESSABLE_CONTENT),
    /** Its channel does not answer. */
    AWAY(HttpStatus.SERVICE_UNAVAILABLE),
    /** No file was chosen, or one without content. */
    EMPTY(HttpStatus.BAD_REQUEST),
    LARGE(HttpStatus.CONTENT_TOO_LARGE),
    /** It is none of the types that may be sent. */
    TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    /** The ticket is not (any more) in this officer's hands. */
    NOT_YOURS(HttpStatus.CONFLICT);

    private final HttpStatus status;

    FileProblem(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** Name of the message that says what happened; the one of `.do` says what to do. */
    String message() {
        return "files.problem." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is about a file that was to be sent, which can be tried again. */
    boolean ofSending() {
        return this == EMPTY || this == LARGE || this == TYPE;
    }
}
