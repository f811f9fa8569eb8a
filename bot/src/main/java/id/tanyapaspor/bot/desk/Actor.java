package id.tanyapaspor.bot.desk;

/** Who did something at the desk: `staff:…` for an account, `telegram:…` for a member of the group without one. */
record Actor(String id, String name) {

    /** The clock and the program itself. */
    static final Actor SYSTEM = new Actor("system", "TanyaPaspor");

    /** Whoever asked; their name is not known here. */
    static final Actor APPLICANT = new Actor("applicant", "");
}
