package id.tanyapaspor.knowledge.documents;

/** A file cannot be read as a document; the message says why, the remedy what an editor can do. */
public final class Unreadable extends Exception {

    private final String remedy;

    Unreadable(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    Unreadable(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
