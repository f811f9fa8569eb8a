/**
 * Reads requirement documents (Markdown, HTML, PDF, DOCX) as headings and paragraphs, and cuts these into passages. Knows
 * nothing of content folders; {@code DocumentsTest} holds it to losing no text.
 */
@NullMarked
package id.tanyapaspor.knowledge.documents;

import org.jspecify.annotations.NullMarked;
