package id.tanyapaspor.knowledge.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * The font that PDFBox brings, for every font that a PDF does not. PDFBox would search the whole machine for fonts and keep a
 * list in the user's folder; only the text is wanted here, and it should be the same on every machine. It is not called a
 * fallback, of which PDFBox would warn at every font.
 */
final class BundledFont implements FontMapper {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont font;

    BundledFont() {
        try (InputStream stream = FontMapper.class.getResourceAsStream(FONT)) {
            if (stream == null) {
                throw new IllegalStateException("PDFBox has no " + FONT + ".");
            }
            font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
        } catch (IOException e) {
            throw new UncheckedIOException("The font of PDFBox cannot be read.", e);
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(font, false);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(font, false);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, @Nullable PDFontDescriptor descriptor,
            @Nullable PDCIDSystemInfo system) {
        return new CIDFontMapping(null, font, false);
    }
}
