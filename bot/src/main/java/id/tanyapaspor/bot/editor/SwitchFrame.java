package id.tanyapaspor.bot.editor;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import id.tanyapaspor.bot.release.Releases;

/** Tells all of the staff, on each of their pages, while every answer is off. */
@Component
class SwitchFrame implements HandlerInterceptor, WebMvcConfigurer {

    private final Releases live;

    SwitchFrame(Releases live) {
        this.live = live;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/petugas", "/petugas/**", "/penyunting", "/penyunting/**");
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        Locale locale = request.getLocale();
        live.withheld().everything().ifPresent(off -> {
            page.addObject("answersOff", off);
            page.addObject("answersOffSince", new Wib(locale).moment(off.at()));
        });
    }
}
