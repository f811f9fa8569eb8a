package id.tanyapaspor.bot.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** What a file is by its bytes; what its name or its sender says is not believed. */
public enum FileType {
    JPEG("image/jpeg", "jpg", true),
    PNG("image/png", "png", true),
    GIF("image/gif", "gif", true),
    WEBP("image/webp", "webp", true),
    PDF("application/pdf", "pdf", true),
    OGG("audio/ogg", "ogg", true),
    MP3("audio/mpeg", "mp3", true),
    M4A("audio/mp4", "m4a", true),
    MP4("video/mp4", "mp4", true),
    WEBM("video/webm", "webm", true),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", false),
    OTHER("application/octet-stream", "", false);

    /** So many of the first bytes tell all types that a browser shows. */
    public static final int BEGINNING = 4096;

    /** What staff may send. */
    public static final Set<FileType> SENDABLE = Set.of(JPEG, PNG, PDF, DOCX);

    private static final Set<String> FILMS = Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1",
            "M4V ", "MSNV", "dash");

    private final String media;
    private final String extension;
    private final boolean shown;

    FileType(String media, String extension, boolean shown) {
        this.media = media;
        this.extension = extension;
        this.shown = shown;
    }

    /** Reads a file's beginning; a document in a package is known by the whole file only. */
    public static FileType of(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1);
        return Arrays.stream(values()).filter(type -> type.begins(text)).findFirst()
                .orElseGet(() -> text.startsWith("PK\3\4") ? ofPackage(bytes) : OTHER);
    }

    private boolean begins(String text) {
        return switch (this) {
            case JPEG -> text.startsWith("\u00ff\u00d8\u00ff");
            case PNG -> text.startsWith("\u0089PNG\r\n\u001a\n");
            case GIF -> text.startsWith("GIF87a") || text.startsWith("GIF89a");
            case WEBP -> text.startsWith("RIFF") && text.startsWith("WEBP", 8);
            case PDF -> text.startsWith("%PDF-");
            case OGG -> text.startsWith("OggS");
            case MP3 -> text.startsWith("ID3") || text.startsWith("\u00ff\u00fb") || text.startsWith("\u00ff\u00f3");
            case M4A -> text.startsWith("ftypM4A ", 4);
            case MP4 -> text.startsWith("ftyp", 4) && FILMS.stream().anyMatch(film -> text.startsWith(film, 8));
            case WEBM -> text.startsWith("\u001a\u0045\u00df\u00a3") && text.indexOf("webm") > 0;
            case DOCX, OTHER -> false;
        };
    }

    /** The names of what is in a package stand in it as they are. A document with macros is none that we know. */
    private static FileType ofPackage(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.contains("word/document.xml") && !text.contains("vbaProject.bin") ? DOCX : OTHER;
    }

    public String media() {
        return media;
    }

    public boolean isImage() {
        return media.startsWith("image/");
    }

    /** Sound or film. */
    boolean isPlayed() {
        return media.startsWith("audio/") || media.startsWith("video/");
    }

    /** Whether browsers show it by themselves and nothing in it can act. */
    boolean isShown() {
        return shown;
    }

    /** A name without folders and signs that mislead, with this type's ending; `otherwise` when nothing is left of it. */
    public String named(String name, String otherwise) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}:*?\"<>|]", "").strip();
        String base = this == OTHER ? clean : clean.replaceFirst("\\.[\\p{Alnum}]{1,5}$", "");
        String cut = base.substring(0, Math.min(base.length(), 80)).replaceFirst("[\\uD800-\\uDBFF]$", "");
        String kept = cut.isBlank() ? otherwise : cut;
        return extension.isEmpty() ? kept : kept + "." + extension;
    }
}
