package id.tanyapaspor.bot.web;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a fact comes from, as an entry names it: words, an address, or both in one line. */
record Source(String words, Optional<String> address) {

    private static final Pattern ADDRESS = Pattern.compile("[,(\\s]*(https?://[^\\s)]+)\\)?");
    private static final int LONG = 64;

    static Source of(String line) {
        Matcher address = ADDRESS.matcher(line);
        if (!address.find()) {
            return new Source(line, Optional.empty());
        }
        String words = Stream.of(line.substring(0, address.start()), line.substring(address.end())).map(String::strip)
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        return new Source(words.isEmpty() ? shown(address.group(1)) : words, Optional.of(address.group(1)));
    }

    /** An address as people read it: no scheme, no tail that fills lines. */
    private static String shown(String address) {
        URI uri = URI.create(address);
        String shown = uri.getHost().replaceFirst("^www\\.", "") + uri.getRawPath().replaceFirst("/$", "");
        return shown.length() <= LONG ? shown : shown.substring(0, LONG) + "…";
    }
}
