package id.tanyapaspor.bot.staff;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Where somebody is sent who may not see a page: to what they still have to do, or nowhere. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String LOGIN = "/petugas/masuk";
    private static final String OWN = "/petugas/saya";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (request.getRequestURI().startsWith(request.getContextPath() + OWN)) {
            send(request, response, LOGIN);
        } else {
            // The desk's pages know the login page when they see it: they say so and keep what is half written.
            response.sendRedirect(request.getContextPath() + LOGIN);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (why instanceof CsrfException || who == null) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (who.getPrincipal() instanceof HalfWay) {
            send(request, response, Entrance.SECOND_STEP);
        } else if (Step.SETUP.isOf(who)) {
            send(request, response, OWN);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /** A piece that htmx asked for must not become a whole page inside the page: the browser goes there as a whole. */
    private static void send(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        String address = request.getContextPath() + path;
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(address);
        } else {
            response.setHeader("HX-Redirect", address);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }
}
