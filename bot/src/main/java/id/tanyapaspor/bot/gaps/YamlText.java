package id.tanyapaspor.bot.gaps;

import java.util.regex.Pattern;

/** Words of people as a value of YAML, quoted only where they would mean something else. */
final class YamlText {

    /** Begins with a letter or a digit, and holds nothing that YAML reads as a sign. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}](?:(?!: |:$| #)[^\\p{Cntrl}\"\\\\])*+(?<! )");

    /** These read as something other than a text. */
    private static final Pattern MEANT = Pattern
            .compile("(?i)(?:true|false|null|yes|no|on|off|[\\d._,:eExX+-]+|\\d{4}-\\d\\d-\\d\\d.*)");

    private YamlText() {}

    static String of(String words) {
        String line = words.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        return PLAIN.matcher(line).matches() && !MEANT.matcher(line).matches()
                ? line
                : '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
