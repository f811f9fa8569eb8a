package id.tanyapaspor.bot.telegram.stub;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form with files in it, as a request carries it: fields as texts, files with their bytes. */
record Multipart(Map<String, String> fields, Map<String, Part> files) {

    private static final Pattern BOUNDARY = Pattern.compile("multipart/form-data;.*boundary=\"?([^\";]+)\"?.*");
    private static final Pattern NAME = Pattern.compile("(?i)content-disposition:[^\r]*[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)content-disposition:[^\r]*filename=\"([^\"]*)\"");

    /** A file of a form. */
    record Part(String name, byte[] bytes) {}

    static boolean is(String contentType) {
        return contentType != null && BOUNDARY.matcher(contentType).matches();
    }

    static Multipart read(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.matches()) {
            throw new IllegalArgumentException("No form with files: " + contentType);
        }
        Map<String, String> fields = new HashMap<>();
        Map<String, Part> files = new HashMap<>();
        String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
        for (String part : text.split(Pattern.quote("\r\n--" + boundary.group(1)))) {
            int end = part.indexOf("\r\n\r\n");
            Matcher name = NAME.matcher(part);
            if (end > 0 && name.find()) {
                byte[] content = part.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
                Matcher file = FILE.matcher(part.substring(0, end));
                if (file.find()) {
                    files.put(name.group(1), new Part(utf8(file.group(1)), content));
                } else {
                    fields.put(name.group(1), new String(content, StandardCharsets.UTF_8));
                }
            }
        }
        return new Multipart(fields, files);
    }

    private static String utf8(String letters) {
        return new String(letters.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
