package id.tanyapaspor.bot.editor;

/** What came of an edit. Nothing is lost in any case: a conflict carries the text that was to be saved. */
public sealed interface Saving {

    record Saved(Draft draft) implements Saving {}

    /** The file says so already. */
    record Unchanged() implements Saving {}

    record Conflicting(Conflict conflict) implements Saving {}
}
