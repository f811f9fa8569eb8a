package id.tanyapaspor.bot.staff;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/** Under which address people find us: the public one if it is set, else the one that they have asked. */
@Component
class OwnAddress {

    private final StaffSettings settings;

    OwnAddress(StaffSettings settings) {
        this.settings = settings;
    }

    /** Scheme, host and port, as browsers name an origin. */
    String origin(HttpServletRequest request) {
        URI base = base(request);
        return base.getScheme() + "://" + base.getAuthority();
    }

    String host(HttpServletRequest request) {
        return base(request).getHost();
    }

    private URI base(HttpServletRequest request) {
        return settings.address().filter(URI::isAbsolute)
                .orElseGet(() -> URI.create(request.getRequestURL().toString()));
    }
}
