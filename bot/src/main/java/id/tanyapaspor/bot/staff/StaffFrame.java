package id.tanyapaspor.bot.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives every page of the staff what its frame shows: who is logged in and how far, where they are, which htmx to load. */
@Component
class StaffFrame implements HandlerInterceptor, WebMvcConfigurer {

    private final String htmx;

    StaffFrame(@Value("${tanyapaspor.htmx}") String htmx) {
        this.htmx = htmx;
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
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof Account account && !Step.SETUP.isOf(who)) {
            page.addObject("me", account);
        }
        page.addObject("inside", who != null && (who.getPrincipal() instanceof Account
                || who.getPrincipal() instanceof HalfWay));
        // The answer to a form that was not done stands at the form's address; it names the page that shows the form.
        page.getModel().putIfAbsent("path", request.getRequestURI().substring(request.getContextPath().length()));
        page.addObject("htmx", htmx);
    }
}
