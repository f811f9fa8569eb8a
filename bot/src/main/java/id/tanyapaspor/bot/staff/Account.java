package id.tanyapaspor.bot.staff;

import java.util.Set;

/** Somebody of the staff. `login` is what they type, `name` what others read. */
public record Account(String id, String login, String name, Set<Role> roles, boolean active) {

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
