package id.tanyapaspor.bot.desk;

/** What became of an officer's wish to pass a ticket on. */
enum Passing {
    DONE,
    /** The other is not on duty. */
    ABSENT,
    /** The other has as many tickets in hand as they may. */
    FULL,
    /** Who passes it does not hold it (any more), or would pass it to themselves. */
    NOT_HELD
}
