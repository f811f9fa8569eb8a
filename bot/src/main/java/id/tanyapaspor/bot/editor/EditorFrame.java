package id.tanyapaspor.bot.editor;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import id.tanyapaspor.bot.release.ContentReleases;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.bot.staff.Account;
import id.tanyapaspor.knowledge.Language;

/**
 * What all pages of the content share: its language, how days are written, which release is live, and that nothing can be changed here while
 * a folder is answered from.
 */
@Component
class EditorFrame implements HandlerInterceptor, WebMvcConfigurer {

    private static final String[] CONTENT = { "/penyunting", "/penyunting/isi/**", "/penyunting/terbit/**",
        "/penyunting/rilis/**", "/penyunting/berkas/**", "/penyunting/dokumen/**", "/penyunting/coba",
        "/penyunting/jadwal",
        "/penyunting/biaya/**",
        "/penyunting/kata/**", "/penyunting/kantor/**", "/penyunting/soal/**", "/penyunting/celah/**" };

    /** Pages that change no content. */
    private static final String[] OTHERS = { "/penyunting/tarik/**", "/penyunting/angka/**", "/penyunting/nilai/**" };
    private static final Pattern OTHER = Pattern.compile("/penyunting/(tarik|angka|nilai)(/.*)?");

    private final Releases live;
    private final ContentReleases releases;
    private final SecondPeople people;
    private final InstantSource clock;

    EditorFrame(Releases live, ContentReleases releases, SecondPeople people, InstantSource clock) {
        this.live = live;
        this.releases = releases;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(CONTENT).addPathPatterns(OTHERS);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (live.folder().isPresent() && !HttpMethod.GET.matches(request.getMethod())
                && !OTHER.matcher(path).matches()) {
            response.sendRedirect(request.getContextPath() + "/penyunting");
            return false;
        }
        return true;
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        page.addObject("contentPath", page.getModel().get("file"));
        page.addObject("wib", new Wib(request.getLocale()));
        boolean english = Locale.ENGLISH.getLanguage().equals(request.getLocale().getLanguage());
        page.addObject("language", english ? Language.EN : Language.ID);
        page.addObject("folder", live.folder().orElse(null));
        page.addObject("newest", releases.newest());
        page.addObject("liveHere", live.number());
        if (request.getUserPrincipal() instanceof Authentication login && login.getPrincipal() instanceof Account me) {
            page.addObject("waitingForMe", people.waitingFor(me, clock.instant()).size());
        }
    }
}
