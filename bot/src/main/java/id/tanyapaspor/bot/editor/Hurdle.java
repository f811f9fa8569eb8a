package id.tanyapaspor.bot.editor;

/** What still stands between a candidate and its release. */
public enum Hurdle {
    /** No run of the gate has judged this very candidate, or one broke off. */
    NOT_JUDGED,
    /** A run is under way. */
    UNDER_WAY,
    /** The gate refused it, and nobody else took it upon themselves. */
    REFUSED,
    /** It touches what nobody may change alone, and nobody else has looked at it. */
    SECOND_EYES,
    /** It was judged so long ago that people ask other things now. */
    TOO_OLD;

    /** The name of its words. */
    public String message() {
        return "gate.hurdle." + name();
    }
}
