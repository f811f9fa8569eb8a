package id.tanyapaspor.bot.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set for the public page.
 *
 * @param address where the public finds the page, for canonical links and the sitemap; empty: as each request says
 * @param retention how long a chat is kept after its last word
 * @param patience how long a post waits for its answer before the page is shown without it
 * @param longest how many characters a question may have
 * @param postsPerMinute how much one chat may post
 * @param postsPerMinuteOfAddress how much all chats of one network address may post; many people share one
 * @param streams how many pages may listen for live messages at once
 * @param asked ids of the entries that the first page offers, as long as nobody counts what people ask
 */
@ConfigurationProperties("tanyapaspor.web")
record WebSettings(
        Optional<URI> address,
        @DefaultValue("30d") Duration retention,
        @DefaultValue("2s") Duration patience,
        @DefaultValue("2000") int longest,
        @DefaultValue("30") int postsPerMinute,
        @DefaultValue("300") int postsPerMinuteOfAddress,
        @DefaultValue("2000") int streams,
        @DefaultValue List<String> asked) {

    String origin(URI request) {
        URI base = address.filter(URI::isAbsolute).orElse(request);
        return base.getScheme() + "://" + base.getAuthority();
    }
}
