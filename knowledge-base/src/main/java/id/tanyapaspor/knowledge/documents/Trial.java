package id.tanyapaspor.knowledge.documents;

import java.io.IOException;

/**
 * Reads a document in a process of its own, whose memory and time somebody else bounds. It ends by itself for every file that can
 * be read or refused; a file that it does not survive must be read nowhere else.
 */
public final class Trial {

    private Trial() {}

    /** Reads what comes in, as the format that the argument names. */
    public static void main(String[] arguments) throws IOException {
        try {
            Passages.cut(Format.valueOf(arguments[0]).read(System.in.readAllBytes()));
        } catch (Unreadable _) {
            // It ended in time; why it cannot be read, whoever reads it next will find.
        }
    }
}
