package id.tanyapaspor.bot.editor;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes of a file as text that can be edited, and back, so that nothing changes but what somebody changed. */
final class FileText {

    private static final String DOS = "\r\n";

    private FileText() {}

    /** The text, or empty where the bytes are none. */
    static Optional<String> of(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException _) {
            return Optional.empty(); // so it is no text, which is what was asked
        }
    }

    /** What a browser sends back, which ends all lines as DOS did, with the ends that the file had. */
    static String fromForm(String sent, String before) {
        String plain = sent.replace(DOS, "\n");
        return before.contains(DOS) && !before.replace(DOS, "").contains("\n") ? plain.replace("\n", DOS) : plain;
    }
}
