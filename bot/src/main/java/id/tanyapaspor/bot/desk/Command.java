package id.tanyapaspor.bot.desk;

import java.util.Locale;
import java.util.Optional;

/** A line that an officer wrote in the group: a note, a command, or words for the applicant. */
sealed interface Command {

    /** `/ambil`, in General with an optional number, in a topic with an optional reason. */
    record Take(String rest) implements Command {}

    /** `/selesai`, with an optional outcome, and `bahan` when the knowledge base can learn from it. */
    record Close(String outcome) implements Command {}

    /** `/alihkan Budi alasan`: to somebody else, to an office, or to all. */
    record PassOn(String rest) implements Command {}

    /** `/bertugas`: at work from now on. */
    record Begin() implements Command {}

    /** `/istirahat`: nothing new for a while. */
    record Pause() implements Command {}

    /** `/pulang`: what waits for a word goes back to the queue. */
    record GoHome() implements Command {}

    /** `/lepas`: back to its place in the queue. */
    record GiveBack() implements Command {}

    /** `/info`. */
    record Info() implements Command {}

    /** `// …` or `/catatan …`: stays among officers. */
    record Note(String text) implements Command {}

    /** A command that we do not know; it is not sent to the applicant. */
    record Unknown(String name) implements Command {}

    /** Anything else. */
    record Words(String text) implements Command {}

    static Command read(String text) {
        String line = text.strip();
        if (line.startsWith("//")) {
            return new Note(line.substring(2).strip());
        }
        if (!line.startsWith("/")) {
            return new Words(text);
        }
        String[] parts = line.split("\\s+", 2);
        String name = parts[0].substring(1).split("@", 2)[0].toLowerCase(Locale.ROOT);
        String rest = parts.length > 1 ? parts[1].strip() : "";
        return switch (name) {
            case "ambil" -> new Take(rest);
            case "selesai" -> new Close(rest);
            case "alihkan" -> new PassOn(rest);
            case "bertugas" -> new Begin();
            case "istirahat" -> new Pause();
            case "pulang" -> new GoHome();
            case "lepas" -> new GiveBack();
            case "info" -> new Info();
            case "catatan" -> new Note(rest);
            default -> new Unknown(name);
        };
    }

    /** What a button under a card means; other buttons, and those of other times, mean nothing. */
    static Optional<Command> pressed(String data) {
        return switch (data.split(":", 2)[0]) {
            case "take" -> Optional.of(new Take(""));
            case "close" -> Optional.of(new Close(""));
            default -> Optional.empty();
        };
    }
}
