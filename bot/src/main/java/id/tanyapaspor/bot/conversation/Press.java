package id.tanyapaspor.bot.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import id.tanyapaspor.bot.delivery.Message.Button;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Language;

/** What a button does; its data travels through the channel and comes back when it is pressed. */
sealed interface Press {

    /** Bytes of an entry id that fit into a button together with what it does. */
    int ID_BYTES = 60;

    String data();

    default Button button(String label) {
        return Button.press(Typed.first(label, 60), data());
    }

    /** Shows an entry. */
    record Show(String entry) implements Press {
        public String data() {
            return "e:" + key(entry);
        }
    }

    /** Shows the details of an entry. */
    record More(String entry) implements Press {
        public String data() {
            return "m:" + key(entry);
        }
    }

    record Helped(String entry) implements Press {
        public String data() {
            return "ok:" + key(entry);
        }
    }

    record NotHelped(String entry) implements Press {
        public String data() {
            return "no:" + key(entry);
        }
    }

    /** Hands the question to an officer. */
    record HandOver() implements Press {
        public String data() {
            return "h";
        }
    }

    record NoneOfThese() implements Press {
        public String data() {
            return "none";
        }
    }

    record Rewrite() implements Press {
        public String data() {
            return "re";
        }
    }

    record Rate(String number, boolean helped) implements Press {
        public String data() {
            return "rate:" + number + ":" + (helped ? 1 : 0);
        }
    }

    record Cancel(String number) implements Press {
        public String data() {
            return "cancel:" + number;
        }
    }

    /** The answer to a waiting ticket is still wanted. */
    record StillNeeded(String number) implements Press {
        public String data() {
            return "still:" + number;
        }
    }

    /** A waiting ticket should come first; which reason is asked when there is none. */
    record Priority(String number, Optional<String> reason) implements Press {
        public String data() {
            return "lane:" + number + reason.map(word -> ":" + word).orElse("");
        }

        static Priority of(String rest) {
            String[] parts = rest.split(":", 2);
            return new Priority(parts[0], parts.length > 1 ? Optional.of(parts[1]) : Optional.empty());
        }
    }

    /** A word about a closed ticket. */
    record Comment(String number) implements Press {
        public String data() {
            return "comment:" + number;
        }
    }

    /** Goes on with a ticket that was closed. */
    record Again(String number) implements Press {
        public String data() {
            return "again:" + number;
        }
    }

    record Speak(Language language) implements Press {
        public String data() {
            return "l:" + language.tag();
        }
    }

    /** The end of an outage is to be told. */
    record Tell(String outage) implements Press {
        public String data() {
            return "tell:" + outage;
        }
    }

    /** It is not to be told after all. */
    record Untell(String outage) implements Press {
        public String data() {
            return "untell:" + outage;
        }
    }

    /** Shows what the chat subscribes to. */
    record Subscriptions() implements Press {
        public String data() {
            return "subs";
        }
    }

    record Subscribe(String topic) implements Press {
        public String data() {
            return "s:" + topic;
        }
    }

    record Unsubscribe(String topic) implements Press {
        public String data() {
            return "u:" + topic;
        }
    }

    record StopAll() implements Press {
        public String data() {
            return "stop";
        }
    }

    /** A button of another time, or none of ours. */
    record Unknown(String data) implements Press {}

    static Press parse(String data) {
        String[] parts = data.split(":", 2);
        String rest = parts.length > 1 ? parts[1] : "";
        return switch (parts[0]) {
            case "e" -> new Show(rest);
            case "m" -> new More(rest);
            case "ok" -> new Helped(rest);
            case "no" -> new NotHelped(rest);
            case "h" -> new HandOver();
            case "none" -> new NoneOfThese();
            case "re" -> new Rewrite();
            case "cancel" -> new Cancel(rest);
            case "still" -> new StillNeeded(rest);
            case "lane" -> Priority.of(rest);
            case "comment" -> new Comment(rest);
            case "again" -> new Again(rest);
            case "tell" -> new Tell(rest);
            case "untell" -> new Untell(rest);
            case "subs" -> new Subscriptions();
            case "s" -> new Subscribe(rest);
            case "u" -> new Unsubscribe(rest);
            case "stop" -> new StopAll();
            case "rate" -> rest.matches("[^:]+:[01]")
                    ? new Rate(rest.substring(0, rest.length() - 2), rest.endsWith("1"))
                    : new Unknown(data);
            case "l" -> LanguageTag.of(rest).<Press>map(Speak::new).orElseGet(() -> new Unknown(data));
            default -> new Unknown(data);
        };
    }

    /** The entry that a button names. */
    static Optional<Entry> entry(String key, KnowledgeBase knowledge) {
        return key.startsWith("#")
                ? knowledge.entries().values().stream().filter(entry -> key(entry.id()).equals(key)).findFirst()
                : knowledge.entry(key);
    }

    /** The id of an entry, or, when it is too long for a button, a short name that is always the same. */
    static String key(String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= ID_BYTES) {
            return id;
        }
        try {
            return "#" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
