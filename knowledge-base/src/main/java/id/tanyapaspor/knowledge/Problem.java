package id.tanyapaspor.knowledge;

/**
 * Something in a content folder that an editor should mend.
 *
 * @param file path inside the folder
 * @param line counted from 1
 * @param wording what it is and what to do about it
 */
public record Problem(Severity severity, String file, int line, Wording wording) {

    /** An error keeps content out of a release, a warning does not. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public String message() {
        return message(Language.EN);
    }

    public String message(Language language) {
        return wording.message(language);
    }

    public String remedy() {
        return remedy(Language.EN);
    }

    public String remedy(Language language) {
        return wording.remedy(language);
    }

    @Override
    public String toString() {
        return "%s:%d: %s: %s %s".formatted(file, line, severity == Severity.ERROR ? "error" : "warning", message(),
                remedy());
    }
}
