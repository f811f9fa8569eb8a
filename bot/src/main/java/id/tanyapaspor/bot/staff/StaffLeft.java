package id.tanyapaspor.bot.staff;

/**
 * The last session of an account has ended: by logging out, by being ended, or because the account was closed. Published in
 * the transaction that ended it. A session that ends by itself, of age or idleness, tells nobody: {@link Sessions#live}.
 */
public record StaffLeft(String accountId) {}
