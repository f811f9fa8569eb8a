package id.tanyapaspor.bot.charts;

import java.io.IOException;
import java.util.List;

/** A table that is written row by row to whoever downloads it; what is flushed need not be remembered. */
public interface Sheet {

    void head(List<String> names) throws IOException;

    void row(List<Cell> cells) throws IOException;

    void flush() throws IOException;

    /** Ends the file. Only one that has all its rows is ended: what broke off must not look whole. */
    void end() throws IOException;
}
