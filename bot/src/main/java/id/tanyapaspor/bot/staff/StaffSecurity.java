package id.tanyapaspor.bot.staff;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Who may see what. The public pages have a chain of their own; forms carry a token here, except where Telegram knocks with
 * a secret of its own. There is no session of the servlet container: visitors have none, the staff's are rows.
 */
@Configuration
class StaffSecurity {

    private static final String CONTENT = String.join("; ", "default-src 'self'", "object-src 'none'",
            "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'");

    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=()";

    @Bean
    SecurityFilterChain doors(HttpSecurity http, StaffSessions sessions) throws Exception {
        return http
                .authorizeHttpRequests(requests -> requests.requestMatchers("/petugas/masuk", "/petugas/mulai")
                        .permitAll().requestMatchers("/petugas/akun/**").hasRole("ADMIN")
                        .requestMatchers("/petugas/papan", "/petugas/papan/**").hasAnyRole("SUPERVISOR", "ADMIN")
                        .requestMatchers("/petugas/saya/**").authenticated()
                        .requestMatchers("/petugas", "/petugas/**").hasAnyRole("OFFICER", "SUPERVISOR", "ADMIN")
                        .requestMatchers("/penyunting", "/penyunting/**").hasAnyRole("EDITOR", "ADMIN")
                        .requestMatchers("/actuator/health", "/actuator/health/**").permitAll()
                        .requestMatchers("/actuator/**").hasRole("ADMIN").anyRequest().permitAll())
                .formLogin(login -> login.loginPage("/petugas/masuk").usernameParameter("nama")
                        .passwordParameter("sandi").failureUrl("/petugas/masuk?gagal").successHandler(
                                (request, response, who) -> response
                                        .sendRedirect(request.getContextPath() + home(who))))
                .logout(logout -> logout.logoutUrl("/petugas/keluar").logoutSuccessUrl("/petugas/masuk?keluar"))
                .securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens()).ignoringRequestMatchers("/telegram/webhook"))
                .headers(StaffSecurity::headers).build();
    }

    /** The editor's pages for who is only an editor; the desk for everybody else. */
    private static String home(Authentication who) {
        boolean editor = who.getPrincipal() instanceof Account account && account.roles().stream()
                .allMatch(role -> role == Role.EDITOR);
        return editor ? "/penyunting" : "/petugas";
    }

    private static CookieCsrfTokenRepository tokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(content -> content.policyDirectives(CONTENT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS));
    }

    /** Bcrypt; the prefix that it writes lets a later release change the method without asking anybody for a new password. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
