package id.tanyapaspor.bot.staff;

/**
 * Whoever gave the right password and owes the second factor. Not an {@link Account}, so that no page takes one for somebody
 * of the staff.
 */
record HalfWay(Account account) {}
