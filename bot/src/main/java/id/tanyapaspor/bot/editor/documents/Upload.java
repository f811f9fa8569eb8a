package id.tanyapaspor.bot.editor.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

import id.tanyapaspor.bot.editor.DocumentTrial;
import id.tanyapaspor.bot.editor.DocumentTrial.Harm;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.Wording;
import id.tanyapaspor.knowledge.documents.Format;
import id.tanyapaspor.knowledge.documents.Unreadable;
import id.tanyapaspor.knowledge.reading.ContentFiles;

/** What somebody sent as a document: looked at, tried, and made into files of the content. */
@Component
class Upload {

    private static final Pattern HEAD = Pattern.compile("\\A\\x{FEFF}?---\\R(?:.*\\R)*?---[ \\t]*\\R?");
    private static final String ABOUT = ".yaml";

    /** Why a file is not taken; the words are in the language of whoever sent it. */
    static final class Refused extends Exception {

        private final String key;
        private final Optional<Wording> wording;

        Refused(String key) {
            this(key, null);
        }

        private Refused(String key, Unreadable cause) {
            super(key, cause);
            this.key = key;
            this.wording = Optional.ofNullable(cause).map(Unreadable::wording);
        }

        /** The name of the sentence that says why. */
        public String key() {
            return key;
        }

        /** What the reader says, with what to do; empty where the sentence says all. */
        public String detail(Language language) {
            return wording.map(it -> it.message(language) + " " + it.remedy(language)).orElse("");
        }
    }

    private final DocumentTrial trial;

    Upload(DocumentTrial trial) {
        this.trial = trial;
    }

    /** A file that was looked at and can be read. */
    record Sound(Format format, byte[] bytes) {}

    /** @throws Refused when it is none of the formats, too large, harmful, or cannot be read */
    Sound look(MultipartFile file) throws Refused, IOException {
        if (file.getSize() > Format.MOST_BYTES) {
            throw new Refused("TOO_LARGE");
        }
        byte[] bytes = file.getBytes();
        Format format = Format.of(bytes).orElseThrow(() -> new Refused("UNKNOWN"));
        Optional<Harm> harm = trial.of(format, bytes);
        if (harm.isPresent()) {
            throw new Refused(harm.get().name());
        }
        try {
            format.read(format == Format.MARKDOWN ? body(bytes) : bytes);
        } catch (Unreadable e) {
            throw new Refused("UNREADABLE", e);
        }
        return new Sound(format, bytes);
    }

    /** The files of a document: Markdown carries what is said of it at its head, the others beside them. */
    static SortedMap<String, byte[]> files(DocumentForm form, Sound sound) {
        String name = ContentFiles.DOCUMENTS + form.name();
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (sound.format() == Format.MARKDOWN) {
            String text = "---\n" + form.yaml() + "---\n" + new String(body(sound.bytes()), StandardCharsets.UTF_8);
            files.put(name + sound.format().ending(), text.getBytes(StandardCharsets.UTF_8));
        } else {
            files.put(name + sound.format().ending(), sound.bytes());
            files.put(name + ABOUT, form.yaml().getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    /** Markdown without the head that it may have had elsewhere. */
    private static byte[] body(byte[] bytes) {
        Matcher head = HEAD.matcher(new String(bytes, StandardCharsets.UTF_8));
        return head.replaceFirst("").getBytes(StandardCharsets.UTF_8);
    }
}
