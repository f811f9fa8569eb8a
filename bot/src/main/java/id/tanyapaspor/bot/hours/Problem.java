package id.tanyapaspor.bot.hours;

import java.util.List;

/**
 * What stands against something typed.
 *
 * @param line of a text of several lines; 0 in all others
 * @param key names the message that says what to do
 * @param about what the message speaks of, as it was typed
 */
record Problem(String field, int line, String key, List<String> about) {

    static List<Problem> against(String field, List<Problem> problems) {
        return problems.stream().filter(problem -> problem.field().equals(field)).toList();
    }

    /** For a message, which takes an array. */
    public Object[] arguments() {
        return about.toArray();
    }
}
