package id.tanyapaspor.bot.web;

import java.net.URI;
import java.net.URISyntaxException;
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
        Matcher found = ADDRESS.matcher(line);
        Optional<URI> address = found.find() ? uri(found.group(1)) : Optional.empty();
        if (address.isEmpty()) {
            return new Source(line, Optional.empty());
        }
        String words = Stream.of(line.substring(0, found.start()), line.substring(found.end())).map(String::strip)
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        return new Source(words.isEmpty() ? shown(address.get()) : words, address.map(URI::toString));
    }

    private static Optional<URI> uri(String address) {
        try {
            return Optional.of(new URI(address)).filter(uri -> uri.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty(); // an editor's slip: it is shown as it was written
        }
    }

    /** An address as people read it: no scheme, no tail that fills lines. */
    private static String shown(URI address) {
        String shown = address.getHost().replaceFirst("^www\\.", "") + address.getRawPath().replaceFirst("/$", "");
        return shown.length() <= LONG ? shown : shown.substring(0, LONG) + "…";
    }
}
