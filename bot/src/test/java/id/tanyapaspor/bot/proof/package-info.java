/** Proof in earnest: the real program, as a process of its own, is killed again and again and must lose nothing. */
@NullMarked
package id.tanyapaspor.bot.proof;

import org.jspecify.annotations.NullMarked;
