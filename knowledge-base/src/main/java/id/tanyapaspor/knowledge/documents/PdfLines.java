package id.tanyapaspor.knowledge.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the lines of one page with what their look tells. */
final class PdfLines extends PDFTextStripper {

    private final int page;
    private final List<PdfLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private double size;
    private boolean apart = true;

    PdfLines(int page) {
        this.page = page;
        setStartPage(page);
        setEndPage(page);
        setSortByPosition(false);
    }

    List<PdfLine> lines() {
        return lines;
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) throws IOException {
        text.append(words);
        for (TextPosition position : positions) {
            size = Math.max(size, position.getFontSizeInPt());
        }
        super.writeString(words, positions);
    }

    @Override
    protected void writeWordSeparator() throws IOException {
        text.append(' ');
        super.writeWordSeparator();
    }

    @Override
    protected void writeLineSeparator() throws IOException {
        endLine();
        super.writeLineSeparator();
    }

    @Override
    protected void writeParagraphStart() throws IOException {
        endLine();
        apart = true;
        super.writeParagraphStart();
    }

    @Override
    protected void writeParagraphEnd() throws IOException {
        endLine();
        super.writeParagraphEnd();
    }

    @Override
    protected void endArticle() throws IOException {
        endLine();
        super.endArticle();
    }

    private void endLine() {
        String line = Block.oneLine(text.toString());
        if (!line.isEmpty()) {
            lines.add(new PdfLine(line, page, size, apart));
            apart = false;
        }
        text.setLength(0);
        size = 0;
    }
}
