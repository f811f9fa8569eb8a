package id.tanyapaspor.bot.desk;

import java.util.Locale;

/**
 * A reply that is kept ready.
 *
 * @param owner who wrote it
 * @param body in Indonesian, with {@link Placeholders}
 * @param english the same in English; empty where nobody wrote it
 */
record CannedReply(String id, State state, Actor owner, String title, String body, String english) {

    /** Who may use it: its owner, its owner until a supervisor shares it, everybody, nobody any more. */
    enum State {
        OWN,
        PROPOSED,
        SHARED,
        REMOVED;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    boolean isOf(Actor officer) {
        return owner.id().equals(officer.id());
    }

    public boolean isShared() {
        return state == State.SHARED;
    }

    public boolean isProposed() {
        return state == State.PROPOSED;
    }

    /** In the applicant's language, where it is written in it. */
    public String in(Locale applicant) {
        return applicant.getLanguage().equals(Locale.ENGLISH.getLanguage()) && !english.isBlank() ? english : body;
    }
}
