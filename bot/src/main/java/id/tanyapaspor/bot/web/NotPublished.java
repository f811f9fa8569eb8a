package id.tanyapaspor.bot.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody asked for an entry that is not browsed: unknown, out of date, or no answer for everyone. */
@ResponseStatus(HttpStatus.NOT_FOUND)
final class NotPublished extends RuntimeException {

    NotPublished(String id) {
        super("There is no entry to browse of the id '%s'.".formatted(id));
    }
}
