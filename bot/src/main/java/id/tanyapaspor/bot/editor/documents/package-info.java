/**
 * Requirement documents: uploaded, tried, seen as they are cut, replaced and repealed. What is uploaded becomes drafts, as
 * everything that editors change.
 */
@NullMarked
package id.tanyapaspor.bot.editor.documents;

import org.jspecify.annotations.NullMarked;
