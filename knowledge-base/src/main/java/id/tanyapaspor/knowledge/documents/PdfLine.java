package id.tanyapaspor.knowledge.documents;

/**
 * A line of a page.
 *
 * @param size of its largest letters, in points
 * @param apart whether a paragraph begins with it
 */
record PdfLine(String text, int page, double size, boolean apart) {}
