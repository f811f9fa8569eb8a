package id.tanyapaspor.bot.staff;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What somebody of the staff may do; one person may have several. */
public enum Role {
    OFFICER,
    EDITOR,
    SUPERVISOR,
    ADMIN;

    static String join(Set<Role> roles) {
        return new TreeSet<>(roles).stream().map(Role::name).collect(Collectors.joining(","));
    }

    static Set<Role> split(String text) {
        return Arrays.stream(text.split(",")).filter(part -> !part.isBlank()).map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
