package id.tanyapaspor.bot.release;

import id.tanyapaspor.bot.staff.Account;

/** Who wrote a revision or made a release; `actor` as in the audit log, `name` what others read. */
public record Author(String actor, String name) {

    /** The program itself. */
    public static final Author PROGRAM = new Author("system", "TanyaPaspor");

    public static Author of(Account account) {
        return new Author("staff:" + account.id(), account.name());
    }
}
