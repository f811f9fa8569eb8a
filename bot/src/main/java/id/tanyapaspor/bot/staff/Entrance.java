package id.tanyapaspor.bot.staff;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Where somebody goes who has shown what they had to. */
@Component
class Entrance implements AuthenticationSuccessHandler {

    static final String SECOND_STEP = "/petugas/masuk/kedua";

    private final StaffSessions sessions;
    private final Lockout lockout;
    private final Factors factors;
    private final LoginCodes codes;
    private final CsrfTokenRepository tokens;

    Entrance(StaffSessions sessions, Lockout lockout, Factors factors, LoginCodes codes, CsrfTokenRepository tokens) {
        this.sessions = sessions;
        this.lockout = lockout;
        this.factors = factors;
        this.codes = codes;
        this.tokens = tokens;
    }

    /** After the password. Who has no other second factor gets a code at once. */
    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        String next = switch (who.getPrincipal()) {
            case HalfWay(Account account) -> {
                if (!factors.of(account.id()).passkey()) {
                    codes.send(account, request.getLocale());
                }
                yield SECOND_STEP;
            }
            case Account account -> home(account);
            default -> throw new IllegalStateException("Logged in, but not of the staff");
        };
        response.sendRedirect(request.getContextPath() + next);
    }

    /** Lets somebody in who has shown everything; returns where to send them. */
    String enter(Account account, String how, HttpServletRequest request, HttpServletResponse response) {
        lockout.passed(account, how);
        sessions.saveContext(new SecurityContextImpl(StaffSessions.authentication(account, Step.IN)), request,
                response);
        tokens.saveToken(null, request, response);
        return "redirect:" + home(account);
    }

    /** Sends somebody back to the beginning. */
    String turnAway(HttpServletRequest request, HttpServletResponse response) {
        sessions.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
        return "redirect:/petugas/masuk?gagal";
    }

    /** The editor's pages for who is only an editor; the desk for everybody else. */
    private static String home(Account account) {
        return account.roles().stream().allMatch(role -> role == Role.EDITOR) ? "/penyunting" : "/petugas";
    }
}
