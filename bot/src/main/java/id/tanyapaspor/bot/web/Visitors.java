package id.tanyapaspor.bot.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

import id.tanyapaspor.bot.delivery.ChatId;

/** Knows a visitor's chat by a cookie that holds its name, which nobody can guess; there is none before the first question. */
@Component
class Visitors {

    static final String COOKIE = "percakapan";

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final WebSettings settings;

    Visitors(WebSettings settings) {
        this.settings = settings;
    }

    Optional<ChatId> chat(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue)
                .filter(name -> NAME.matcher(name).matches()).map(name -> new ChatId(WebChannel.NAME, name));
    }

    /** The visitor's chat, a new one if need be; its cookie lives on from now. */
    ChatId chatOrNew(HttpServletRequest request, HttpServletResponse response) {
        ChatId chat = chat(request).orElseGet(() -> new ChatId(WebChannel.NAME, UUID.randomUUID().toString()));
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, chat.id()).httpOnly(true)
                .sameSite("Lax").secure(request.isSecure()).path("/").maxAge(settings.retention()).build().toString());
        return chat;
    }
}
