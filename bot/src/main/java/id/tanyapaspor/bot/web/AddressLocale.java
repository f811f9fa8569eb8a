package id.tanyapaspor.bot.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The address says the language, never the browser: what one person sends to another reads the same for both. Staff choose
 * theirs, and their requests say which.
 */
@Component(AddressLocale.NAME)
class AddressLocale implements LocaleResolver {

    static final String NAME = "localeResolver";

    private static final List<String> STAFF = List.of("/petugas", "/penyunting");

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String uri = Site.uriOf(request);
        return STAFF.stream().anyMatch(uri::startsWith)
                ? request.getLocale()
                : Locale.of(Site.languageOf(uri).tag());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language of a page is in its address.");
    }
}
