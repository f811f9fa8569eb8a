/**
 * Who may log in, and what each did: accounts, invitations, sessions in the database, and the audit log whose rows are
 * chained by hash. Knows no other room; {@link id.tanyapaspor.bot.staff.Account} and {@link
 * id.tanyapaspor.bot.staff.AuditLog} are its doors.
 */
@NullMarked
package id.tanyapaspor.bot.staff;

import org.jspecify.annotations.NullMarked;
