package id.tanyapaspor.knowledge.rendering;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.tanyapaspor.knowledge.Fee;

/** Fills `{{biaya.NAME}}` with the amount of a day, as people write it: Rp650.000. */
public final class FeeQuotes {

    public static final Pattern QUOTE = Pattern.compile("\\{\\{\\s*biaya\\.([a-z0-9-]+)\\s*}}");

    private FeeQuotes() {}

    /** The text with every amount of the day, or empty when one of them has no amount on that day. */
    public static Optional<String> fill(String text, Map<String, Fee> fees, LocalDate day) {
        Matcher quotes = QUOTE.matcher(text);
        if (quotes.results().anyMatch(quote -> rate(fees, quote.group(1), day).isEmpty())) {
            return Optional.empty();
        }
        return Optional
                .of(replace(text, name -> rate(fees, name, day).map(rate -> rupiah(rate.amount())).orElseThrow()));
    }

    /** The text with the first amount listed for each fee; for measuring its length, never for showing it. */
    public static String fillLatest(String text, Map<String, Fee> fees) {
        return replace(text,
                name -> Optional.ofNullable(fees.get(name)).flatMap(fee -> fee.history().stream().findFirst())
                        .map(rate -> rupiah(rate.amount())).orElse("Rp?"));
    }

    /** Whole rupiah as people write them. */
    public static String rupiah(long amount) {
        return "Rp" + new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("id-ID")))
                .format(amount);
    }

    private static String replace(String text, Function<String, String> amount) {
        return QUOTE.matcher(text).replaceAll(quote -> Matcher.quoteReplacement(amount.apply(quote.group(1))));
    }

    private static Optional<Fee.Rate> rate(Map<String, Fee> fees, String name, LocalDate day) {
        return Optional.ofNullable(fees.get(name)).flatMap(fee -> fee.on(day));
    }
}
