package id.tanyapaspor.knowledge;

/**
 * Something in a content folder that an editor should mend.
 *
 * @param file path inside the folder
 * @param line counted from 1
 * @param remedy what to do about it
 */
public record Problem(Severity severity, String file, int line, String message, String remedy) {

    /** An error keeps content out of a release, a warning does not. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return "%s:%d: %s: %s %s".formatted(file, line, severity == Severity.ERROR ? "error" : "warning", message,
                remedy);
    }
}
