package id.tanyapaspor.bot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads short messages that react to what the bot said: yes, no, "bukan itu", "yang kedua". */
final class Reactions {

    private static final Set<String> YES = WordTables.of("yes");
    private static final Set<String> YES_TAIL = WordTables.of("yes-tail");
    private static final Set<String> NO = WordTables.of("no");
    private static final Set<String> NO_TAIL = WordTables.of("no-tail");
    private static final Set<String> CANCEL = WordTables.of("cancel");
    private static final Set<String> CANCEL_TAIL = WordTables.of("cancel-tail");
    private static final Set<String> VOCATIVE = WordTables.of("vocative");
    private static final Set<String> ENDING = WordTables.of("ending");
    private static final Pattern THUMB = Pattern.compile("^[\\s👍👌✅\\x{1F3FB}-\\x{1F3FF}]+$");

    /** What ends a rejection: a sign, a call, the word that begins the correction, or the message. */
    private static final String END = "(?=\\s*(?:$|[,.;:!\\n-]|(?:kak|min|pak|bu|gan|mas|mbak|ya|maksud|mksd|i mean)\\b))";
    /** Ways to say that the last answer missed, each at the beginning of a message. */
    private static final List<Pattern> REJECTIONS = Stream.of(
            "(?:bukan|bkn) (?:yang |yg )?(?:itu|ini|begitu|gitu|tu)(?:nya)?\\b(?! (?:biaya|paspor|syarat))"
                    + "(?: (?:yang |yg )?(?:saya |sy |aku |gue |gw )?(?:tanya|tanyakan|tanyain|maksud(?:nya)?|pertanyaan(?:nya|ku)?)"
                    + "(?: saya)?\\b)?",
            "(?:bukan|bkn) (?:yang|yg|buat|untuk|utk)(?! .*\\b(?:boleh|bisa|bs|gimana|gmn|bagaimana|apa|berapa)\\b)"
                    + "(?: [^\\s?,]+){1,2}$",
            "(?:bukan|bkn)" + END,
            "(?:tidak|tdk|nggak|gak|ga|engga|enggak|no|nope)"
                    + "(?=\\s*(?:[,.;:\\n]\\s*)?(?:maks?u[dt]|mksd|i mean)|\\s*[,.;:\\n]\\s*(?:yang|yg|buat|untuk|utk|the|for)\\b)",
            "(?:salah|keliru)(?: (?:itu|jawab|jawabnya|jawaban|jawabannya))?" + END,
            "(?:jawaban|jawabannya|jawabnya)(?: anda| kamu| bot)? (?:salah|keliru|ngaco|ngawur|(?:ga|gak|nggak|tidak|kurang) "
                    + "(?:nyambung|tepat|sesuai|pas|membantu|cocok))\\b",
            "(?:kok )?(?:ga|gak|nggak|enggak|tidak|tdk|kurang) (?:nyambung|sesuai|membantu|cocok|itu maksud(?:nya| saya|ku)?)"
                    + "(?: (?:jawaban|jawab)(?:nya)?)?"
                    + END,
            "(?:belum|blm|tidak|tdk|gak|ga|nggak) (?:men)?jawab(?: pertanyaan(?: saya|ku)?)?" + END,
            "(?:yang |yg )?(?:maks?u[dt]|mksu?d)(?:ku| (?:saya|aku|sy|gw|gue|kami))(?: itu| tuh| adalah)?\\b",
            "(?:maks?u[dt]|mksu?d)nya(?= (?:yang|yg|buat|untuk|utk|biaya|syarat)\\b)"
                    + "(?! .*\\b(?:apa|gimana|gmn|bagaimana|siapa)\\b)",
            "(?:no[,.]? )?(?:that's|thats|that is|it's|its) (?:not (?:it|right|what i (?:asked|meant|mean))|wrong)\\b",
            "not (?:that(?: one)?|it|what i (?:asked|meant|mean))" + END,
            "wrong(?: answer| one)?" + END,
            "(?:no[,.]? )?(?:what )?i (?:mean|meant)(?: is| was)?\\b")
            .map(text -> Pattern.compile("^" + text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)).toList();
    private static final Pattern NOT_BUT = Pattern.compile(
            "^(?:bukan|bkn|not) (?:[^\\s,]+ ){0,6}?[^\\s,]+,? (?:tapi|tp|tetapi|melainkan|but) (.+)$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ORDINAL = Pattern.compile(
            "^(?:(?:no|nomor|nomer|nmr|number|pilihan|option|yang|yg|the)\\.? ?)*(?:(\\d)|(ke ?satu|pertama|satu|first|one)|"
                    + "(kedua|dua|second|two)|(ketiga|tiga|third|three)|(keempat|empat|fourth|four))(?: one)?[.!]?$",
            Pattern.CASE_INSENSITIVE);

    private Reactions() {}

    /** A rejection of the last answer, and what was meant instead, empty when it was not said. */
    record Rejection(String instead) {}

    static boolean isYes(String text) {
        List<String> words = core(text);
        return THUMB.matcher(text).matches() || !words.isEmpty() && YES.contains(words.getFirst())
                && words.stream().allMatch(word -> YES.contains(word) || YES_TAIL.contains(word));
    }

    static boolean isNo(String text) {
        List<String> words = core(text);
        return !words.isEmpty() && NO.contains(words.getFirst())
                && words.stream().allMatch(word -> NO.contains(word) || NO_TAIL.contains(word));
    }

    /** Whether a text only says that a ticket is not wanted any more: "batalkan tiket saya". */
    static boolean isCancel(String text) {
        List<String> words = core(text);
        return !words.isEmpty() && CANCEL.contains(words.getFirst())
                && words.stream().allMatch(word -> CANCEL.contains(word) || CANCEL_TAIL.contains(word));
    }

    static Optional<Rejection> rejection(String text) {
        String rest = withoutCalls(text);
        Matcher notBut = NOT_BUT.matcher(rest);
        if (notBut.matches()) {
            return Optional.of(new Rejection(notBut.group(1).strip()));
        }
        boolean rejected = false;
        for (Optional<String> shorter = stripped(rest); shorter.isPresent(); shorter = stripped(rest)) {
            rest = withoutCalls(shorter.get());
            rejected = true;
        }
        return rejected ? Optional.of(new Rejection(rest)) : Optional.empty();
    }

    /** The number of a choice, from 1, when a text names one and nothing else. */
    static OptionalInt choice(String text) {
        Matcher ordinal = ORDINAL.matcher(text.strip());
        if (!ordinal.matches()) {
            return OptionalInt.empty();
        }
        return ordinal.group(1) != null
                ? OptionalInt.of(Integer.parseInt(ordinal.group(1)))
                : IntStream.rangeClosed(2, 5).filter(group -> ordinal.group(group) != null).map(group -> group - 1)
                        .findFirst();
    }

    private static Optional<String> stripped(String text) {
        return REJECTIONS.stream().map(pattern -> pattern.matcher(text)).filter(Matcher::find)
                .map(matcher -> text.substring(matcher.end())).findFirst();
    }

    /** Without the signs, calls and particles at its beginning. */
    private static String withoutCalls(String text) {
        String rest = text.replaceFirst("^[\\s\\p{Punct}]+", "");
        String first = rest.split("[\\s,.!:;]", 2)[0];
        List<String> word = WordTables.words(first);
        boolean call = word.size() == 1 && (VOCATIVE.contains(word.getFirst()) || ENDING.contains(word.getFirst()));
        return call ? withoutCalls(rest.substring(first.length())) : rest;
    }

    /** The words without calls, and without particles after the first. */
    private static List<String> core(String text) {
        List<String> words = WordTables.words(text).stream().filter(word -> !VOCATIVE.contains(word)).toList();
        return IntStream.range(0, words.size()).filter(i -> i == 0 || !ENDING.contains(words.get(i)))
                .mapToObj(words::get).toList();
    }
}
