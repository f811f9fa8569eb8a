package id.tanyapaspor.bot.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The public pages are open to all and know nobody. Their forms carry no token, which would make each page another for
 * everyone and none that may be kept; {@link OwnFormsOnly} guards them instead.
 */
@Configuration(proxyBeanMethods = false)
class PublicSecurity {

    /** Addresses of the public pages, in both languages, and what they load. */
    private static final String[] PAGES = { "/", "/topik", "/topik/**", "/kantor", "/antrean", "/dokumen",
        "/dokumen/**", "/tanya",
        "/tanya/**", "/info", "/en",
        "/en/**",
        "/sitemap.xml", "/robots.txt", "/assets/**" };

    /** Nothing but our own files. JSON-LD is data and not run, so it needs no exception. */
    private static final String CONTENT = String.join("; ", "default-src 'self'", "object-src 'none'",
            "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'");
    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=()";

    @Bean
    @Order(1)
    SecurityFilterChain publicPages(HttpSecurity http) {
        return http.securityMatcher(PAGES).authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable).logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(PublicSecurity::headers).build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(content -> content.policyDirectives(CONTENT))
                .httpStrictTransportSecurity(https -> https.includeSubDomains(false))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS));
    }
}
