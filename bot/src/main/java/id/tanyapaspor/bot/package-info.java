/** The running service; each package below is a room, and RoomsTest keeps who may know whom. */
@NullMarked
package id.tanyapaspor.bot;

import org.jspecify.annotations.NullMarked;
