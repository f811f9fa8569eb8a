package id.tanyapaspor.bot.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses what forms of other sites send here. The cookie does not come with those, so they could read nothing, but they could
 * give a visitor another chat. A token in each form would do the same and make every page one that nobody may keep.
 */
@Component
class OwnFormsOnly implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        boolean foreign = HttpMethod.POST.matches(request.getMethod())
                && "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
        if (foreign) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
        return !foreign;
    }
}
