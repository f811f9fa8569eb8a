package id.tanyapaspor.bot.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.Period;
import id.tanyapaspor.knowledge.rendering.TelegramHtml;

/** What the bot itself says, in one language; from `messages/conversation.properties` and its English neighbour. */
final class Words {

    private static final Map<Language, Words> ALL = Map.of(Language.ID, new Words(Locale.ROOT, "id"), Language.EN,
            new Words(Locale.ENGLISH, "en"));
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final ResourceBundle bundle;
    private final Locale locale;

    private Words(Locale bundle, String language) {
        this.bundle = ResourceBundle.getBundle("messages/conversation", bundle,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        this.locale = Locale.forLanguageTag(language);
    }

    /** A piece of HTML that stands in a message as it is; anything else is escaped. */
    record Html(String html) {}

    static Words in(Language language) {
        return ALL.get(language);
    }

    /** A message as HTML, its places filled. */
    String html(String key, Object... values) {
        return fill(key, value -> value instanceof Html(String html) ? html : TelegramHtml.escape(value.toString()),
                values);
    }

    /** A text that is not HTML, such as what a button says. */
    String plain(String key, Object... values) {
        return fill(key, Object::toString, values);
    }

    /** 20 Nov 2026. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(day);
    }

    /** Senin 08.00 WIB, with the day of the month when it is not within a week. */
    String moment(Instant moment, Instant now) {
        ZonedDateTime there = moment.atZone(Period.WIB);
        boolean far = there.toLocalDate().isAfter(now.atZone(Period.WIB).toLocalDate().plusDays(6));
        return DateTimeFormatter.ofPattern(plain(far ? "moment.far" : "moment.near"), locale).format(there);
    }

    private String fill(String key, Function<Object, String> show, Object... values) {
        return PLACE.matcher(bundle.getString(key)).replaceAll(place -> Matcher
                .quoteReplacement(show.apply(values[Integer.parseInt(place.group(1))])));
    }
}
