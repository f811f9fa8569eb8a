/**
 * Who may log in, and what each did: accounts, invitations, second factors, sessions in the database, and the audit log whose
 * rows are chained by hash. Knows only delivery, by which login codes go out. {@link id.tanyapaspor.bot.staff.Account}, {@link
 * id.tanyapaspor.bot.staff.AuditLog}, {@link id.tanyapaspor.bot.staff.Linking}, {@link id.tanyapaspor.bot.staff.Sessions} and
 * {@link id.tanyapaspor.bot.staff.StaffLeft} are its doors.
 */
@NullMarked
package id.tanyapaspor.bot.staff;

import org.jspecify.annotations.NullMarked;
