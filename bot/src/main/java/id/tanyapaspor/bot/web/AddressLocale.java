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

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Locale.of(Site.languageOf(Site.uriOf(request)).tag());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language of a page is in its address.");
    }
}
