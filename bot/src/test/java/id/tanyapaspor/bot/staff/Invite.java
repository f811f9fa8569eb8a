package id.tanyapaspor.bot.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;

/** One-time links for tests, as the log of a first start or an admin would give them. */
public final class Invite {

    private Invite() {}

    public static String firstAdmin(JdbcClient jdbc) {
        return code(jdbc, Invitations.Kind.FIRST, EnumSet.allOf(Role.class));
    }

    public static String officer(JdbcClient jdbc) {
        return code(jdbc, Invitations.Kind.NEW, Set.of(Role.OFFICER));
    }

    public static String supervisor(JdbcClient jdbc) {
        return code(jdbc, Invitations.Kind.NEW, Set.of(Role.SUPERVISOR));
    }

    public static String admin(JdbcClient jdbc) {
        return code(jdbc, Invitations.Kind.NEW, Set.of(Role.ADMIN));
    }

    private static String code(JdbcClient jdbc, Invitations.Kind kind, Set<Role> roles) {
        return new Invitations(jdbc).issue(new Invitations.Invitation(kind, Optional.empty(), roles, false),
                Instant.now().plus(Duration.ofHours(1)));
    }
}
