/**
 * Where everything is kept: one SQLite file by default, PostgreSQL when a URL says so. Gives the other rooms a data
 * source, transactions and the clock; knows none of their tables.
 */
@NullMarked
package id.tanyapaspor.bot.storage;

import org.jspecify.annotations.NullMarked;
