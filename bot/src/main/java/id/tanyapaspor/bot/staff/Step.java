package id.tanyapaspor.bot.staff;

import org.springframework.security.core.Authentication;

/** How far a login has come. Only who is `IN` has the roles of the account. */
enum Step {
    /** The password was right, the second factor is due. */
    SECOND,
    /** A second factor is demanded and the account has none: it is to be set up before anything else. */
    SETUP,
    IN;

    String authority() {
        return "STEP_" + name();
    }

    boolean isOf(Authentication who) {
        return who.getAuthorities().stream().anyMatch(right -> authority().equals(right.getAuthority()));
    }
}
