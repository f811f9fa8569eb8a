package id.tanyapaspor.knowledge.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Text files as lines; a file that is not UTF-8 is a problem, not a row of question marks. */
final class Utf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    static Optional<String> decode(String file, byte[] bytes, Problems problems) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
            String unmarked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
            return Optional.of(unmarked.replace("\r\n", "\n").replace('\r', '\n'));
        } catch (CharacterCodingException e) {
            problems.error(file, 1, "The file is not valid UTF-8.", "Save it with the encoding UTF-8.");
            return Optional.empty();
        }
    }

    static List<String> lines(String file, byte[] bytes, Problems problems) {
        return decode(file, bytes, problems).map(text -> text.lines().toList()).orElse(List.of());
    }
}
