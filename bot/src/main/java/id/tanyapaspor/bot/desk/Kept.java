package id.tanyapaspor.bot.desk;

import java.util.Map;

/**
 * A form of a ticket's page that was not done, with what stood in it: nobody writes a reason twice.
 *
 * @param form its id; empty when there is none
 */
record Kept(String form, Map<String, String> fields) {

    static final Kept NONE = new Kept("", Map.of());

    public boolean is(String id) {
        return form.equals(id);
    }

    /** What stood in a field of a form; empty when that form was not sent. */
    public String of(String id, String field) {
        return is(id) ? fields.getOrDefault(field, "") : "";
    }
}
