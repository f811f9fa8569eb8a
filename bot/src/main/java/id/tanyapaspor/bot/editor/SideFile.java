package id.tanyapaspor.bot.editor;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Files beside the entries that have a page of their own. */
public enum SideFile {
    FEES("fees.yaml", "/penyunting/biaya"),
    VOCABULARY("vocabulary.txt", "/penyunting/kata"),
    OFFICES("offices.csv", "/penyunting/kantor"),
    OUTSIDE("outside.txt", "/penyunting/soal/luar"),
    GOLDEN("golden.tsv", "/penyunting/soal/emas"),
    CALIBRATION("calibration.tsv", "/penyunting/soal/kalibrasi");

    private final ContentPath path;
    private final String address;

    SideFile(String path, String address) {
        this.path = new ContentPath(path);
        this.address = address;
    }

    static Optional<SideFile> of(ContentPath path) {
        return Stream.of(values()).filter(file -> file.path.equals(path)).findFirst();
    }

    /** How its rows are read; the fees have none. */
    Optional<RowFormat> rows() {
        return switch (this) {
            case FEES -> Optional.empty();
            case VOCABULARY -> Optional.of(new WordRows());
            case OFFICES -> Optional.of(new OfficeRows());
            case OUTSIDE -> Optional.of(new OutsideRows());
            case GOLDEN, CALIBRATION -> Optional.of(new LabelledRows());
        };
    }

    public ContentPath path() {
        return path;
    }

    /** The text of the file with a row more, by the names of its columns; only files of rows have any. */
    public String with(Map<String, String> cells, String text) {
        return FileText.fromForm(rows().orElseThrow().with(cells, text), text);
    }

    public String address() {
        return address;
    }
}
