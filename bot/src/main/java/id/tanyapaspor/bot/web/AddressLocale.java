package id.tanyapaspor.bot.web;

import java.util.Locale;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The address says the language, never the browser: what one person sends to another reads the same for both. */
@Component(AddressLocale.NAME)
class AddressLocale implements LocaleResolver {

    static final String NAME = "localeResolver";

    /** Staff read in the language of their browser, the public in that of the address. */
    /** Staff read in the language of their browser, the public in that of the address. */
    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String path = Site.uriOf(request);
        if (path.startsWith("/petugas") || path.startsWith("/penyunting")) {
            return request.getLocale();
        }
        return Locale.of(Site.languageOf(path).tag());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language of a page is in its address.");
    }
}
