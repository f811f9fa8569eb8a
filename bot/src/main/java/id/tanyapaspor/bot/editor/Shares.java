package id.tanyapaspor.bot.editor;

import java.text.NumberFormat;
import java.util.Locale;

/** Shares and counts as people read them. */
public record Shares(Locale locale) {

    /** A share of 1 as per cent, with one digit behind the comma. */
    public String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    /** The same in whole per cents. */
    public String whole(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }

    public String count(long count) {
        return NumberFormat.getIntegerInstance(locale).format(count);
    }

    /** A confidence, which is no share of anything that could be counted. */
    public String confidence(double value) {
        return String.format(locale, "%.2f", value);
    }
}
