package id.tanyapaspor.bot.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A text that begins with a slash: `/kantor@TanyaPasporBot surabaya`. */
record Command(Optional<Name> name, String argument) {

    private static final Pattern COMMAND = Pattern.compile("^/(\\p{L}[\\p{L}\\p{N}_]*)(?:@\\w*)?(?:\\s+(.*))?$",
            Pattern.DOTALL);

    /** The commands, each in Indonesian and in English. */
    enum Name {
        START("start", "mulai"),
        HELP("bantuan", "help"),
        OFFICER("petugas", "officer"),
        TICKET("tiket",
                "ticket"),
        OFFICE("kantor", "office"),
        LANGUAGE("bahasa",
                "language"),
        CANCEL("batal", "cancel"),
        PRIVACY("privasi", "privacy"),
        INFO("info", "news"),
        SUBSCRIPTIONS("langganan", "subscriptions"),
        STOP("berhenti", "stop");

        private final List<String> words;

        Name(String... words) {
            this.words = List.of(words);
        }
    }

    static Optional<Command> of(String text) {
        Matcher command = COMMAND.matcher(text.strip());
        if (!command.matches()) {
            return Optional.empty();
        }
        String word = command.group(1).toLowerCase(Locale.ROOT);
        Optional<Name> name = Stream.of(Name.values()).filter(each -> each.words.contains(word)).findFirst();
        return Optional.of(new Command(name, Optional.ofNullable(command.group(2)).orElse("").strip()));
    }
}
