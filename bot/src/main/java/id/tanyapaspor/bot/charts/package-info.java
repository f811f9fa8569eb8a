/**
 * Pictures and sheets of figures, and the days that they are of: what every page with figures draws with. Guarded by
 * PicturesTest and CsvSheetTest.
 */
@NullMarked
package id.tanyapaspor.bot.charts;

import org.jspecify.annotations.NullMarked;
