package id.tanyapaspor.bot.editor;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Files are sent to the staff's pages only; elsewhere a large upload would be read before anybody asks what it is for. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadDoor extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                || path.startsWith("/penyunting/") || path.startsWith("/petugas/tiket/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
    }
}
