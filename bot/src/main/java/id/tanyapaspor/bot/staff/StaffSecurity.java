package id.tanyapaspor.bot.staff;

import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Who may see what. The public pages have a chain of their own; forms carry a token here, except where Telegram knocks with
 * a secret of its own. There is no session of the servlet container: visitors have none, the staff's are rows. A login that
 * is not complete has no role, so it opens nothing but the step that is due.
 */
@Configuration(proxyBeanMethods = false)
class StaffSecurity {

    private static final String CONTENT = String.join("; ", "default-src 'self'", "object-src 'none'",
            "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'");

    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=()";

    @Bean
    SecurityFilterChain doors(HttpSecurity http, StaffSessions sessions, Entrance entrance, Refusals refusals,
            CsrfTokenRepository tokens) {
        return http
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(Entrance.SECOND_STEP, Entrance.SECOND_STEP + "/**")
                        .hasAuthority(Step.SECOND.authority())
                        .requestMatchers("/petugas/masuk", "/petugas/masuk/passkey", "/petugas/mulai").permitAll()
                        .requestMatchers("/petugas/akun/**", "/petugas/audit").hasRole("ADMIN")
                        .requestMatchers("/petugas/saya/**").hasAnyAuthority(anybody())
                        .requestMatchers("/petugas/tim", "/petugas/tim/**", "/petugas/jam/**", "/petugas/papan",
                                "/petugas/papan/**")
                        .hasAnyRole("SUPERVISOR", "ADMIN")
                        .requestMatchers("/petugas", "/petugas/**").hasAnyRole("OFFICER", "SUPERVISOR", "ADMIN")
                        .requestMatchers("/penyunting/sakelar", "/penyunting/sakelar/**")
                        .hasAnyRole("EDITOR", "SUPERVISOR", "ADMIN")
                        .requestMatchers("/penyunting", "/penyunting/**").hasAnyRole("EDITOR", "ADMIN")
                        .requestMatchers("/actuator/health", "/actuator/health/**").permitAll()
                        .requestMatchers("/actuator/**").hasRole("ADMIN").anyRequest().permitAll())
                .formLogin(login -> login.loginPage("/petugas/masuk").usernameParameter("nama")
                        .passwordParameter("sandi").failureUrl("/petugas/masuk?gagal").successHandler(entrance))
                .exceptionHandling(
                        wrong -> wrong.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .logout(logout -> logout.logoutUrl("/petugas/keluar").logoutSuccessUrl("/petugas/masuk?keluar"))
                .securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers("/telegram/webhook"))
                .headers(StaffSecurity::headers).build();
    }

    /** Everybody of the staff, and who becomes one by setting up a second factor. */
    private static String[] anybody() {
        return Stream.concat(Stream.of(Role.values()).map(role -> "ROLE_" + role), Stream.of(Step.SETUP.authority()))
                .toArray(String[]::new);
    }

    @Bean
    static CsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** Whether subdomains have https as well is not for us to say. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(content -> content.policyDirectives(CONTENT))
                .httpStrictTransportSecurity(https -> https.includeSubDomains(false))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    /** Bcrypt; the prefix that it writes lets a later release change the method without asking anybody for a new password. */
    @Bean
    static PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
