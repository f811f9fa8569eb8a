package id.tanyapaspor.bot.editor;

/** How an answer changes for whoever asks, the costliest first. */
enum Change {
    /** Something else is said. */
    OTHER_ENTRY,
    /** It was answered, and an officer would have to. */
    TO_OFFICER,
    /** It was answered, and would be asked back. */
    TO_CHOICE,
    /** It was not answered, and would be. */
    NEWLY_SAID,
    /** Other entries are offered, or none any more. */
    CHOICE,
    /** The same entry says it in other words. */
    WORDS;

    /** The name of its words. */
    public String message() {
        return "gate.change." + name();
    }
}
