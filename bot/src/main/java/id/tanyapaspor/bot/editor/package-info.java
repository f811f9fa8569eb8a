/**
 * Where editors keep the knowledge base right: drafts of its files, differences between versions, publishing and going back,
 * import and export. What is published is a release, which the room of that name keeps and runs. {@link
 * id.tanyapaspor.bot.editor.Drafts} and {@link id.tanyapaspor.bot.editor.Publishing} are its doors. Guarded by DraftsTest and
 * PublishingTest.
 */
@NullMarked
package id.tanyapaspor.bot.editor;

import org.jspecify.annotations.NullMarked;
