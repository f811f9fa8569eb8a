package id.tanyapaspor.bot.web;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.http.HttpServletRequest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.delivery.ChatId;

/** How much one chat, and all chats of one network address, may post within a minute of the first post. */
@Component
class PostLimit {

    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int REMEMBERED = 100_000;

    private final WebSettings settings;
    private final Cache<String, AtomicInteger> posts = Caffeine.newBuilder().expireAfterWrite(WINDOW)
            .maximumSize(REMEMBERED).build();

    PostLimit(WebSettings settings) {
        this.settings = settings;
    }

    /** Counts a post and says whether it is one too many. */
    boolean exceeded(HttpServletRequest request, Optional<ChatId> chat) {
        return count(request.getRemoteAddr()) > settings.postsPerMinuteOfAddress()
                || chat.map(known -> count(known.id()) > settings.postsPerMinute()).orElse(false);
    }

    private int count(String who) {
        return Objects.requireNonNull(posts.get(who, _ -> new AtomicInteger())).incrementAndGet();
    }
}
