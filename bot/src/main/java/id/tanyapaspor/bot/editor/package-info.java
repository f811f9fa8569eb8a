/**
 * Where editors keep the knowledge base right: drafts of its files, differences between versions, publishing and going back,
 * import and export. What is published is a release, which the room of that name keeps and runs; before that the gate asks it
 * what people asked lately ({@link id.tanyapaspor.bot.editor.GateTrial}), and rules who has to agree ({@link
 * id.tanyapaspor.bot.editor.Clearance}). {@link id.tanyapaspor.bot.editor.Drafts}, {@link id.tanyapaspor.bot.editor.Gates} and
 * {@link id.tanyapaspor.bot.editor.Publishing} are its doors. Guarded by DraftsTest, GateRunsTest and PublishingTest.
 */
@NullMarked
package id.tanyapaspor.bot.editor;

import org.jspecify.annotations.NullMarked;
