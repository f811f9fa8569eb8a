package id.tanyapaspor.bot.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import id.tanyapaspor.knowledge.Language;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is remembered of a chat between two turns; every text in it is masked.
 *
 * @param version of this form, so that a later one can tell
 * @param speech the language of the chat
 * @param open what the next message may belong to
 * @param memory what was asked and pressed lately
 * @param office name of the office that was looked up last
 */
public record ChatState(int version, Speech speech, Open open, Memory memory, Optional<String> office) {

    private static final int VERSION = 2;

    /** A chat of which nothing is known. */
    public static final ChatState NEW = new ChatState(VERSION,
            new Speech(Optional.empty(), Optional.empty(), false),
            Open.NOTHING, new Memory(List.of(), List.of(), Optional.empty(), Optional.empty()), Optional.empty());

    /** A state in which something is missing is refused, so that nobody meets a null later. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();
    private static final int EXCHANGES = 5;
    private static final int PRESSES = 30;
    /** Stands between the id of a message's first question and what tells its others. */
    private static final String ALSO = "+";

    /** `chosen` was asked for, `heard` is what the last texts were written in. */
    record Speech(Optional<Language> chosen, Optional<Language> heard, boolean greeted) {}

    /** What the next message may be about: texts that wait for their end, and what was asked of the person. */
    record Open(List<Part> parts, Expecting expecting, Optional<Offer> offer) {

        static final Open NOTHING = new Open(List.of(), Expecting.QUESTION, Optional.empty());
    }

    /** What the bot has just asked for. */
    enum Expecting {
        QUESTION,
        CONFIRMATION,
        QUESTION_FOR_OFFICER,
        MORE_FOR_OFFICER,
        COMMENT,
        TOWN
    }

    /** One message of a question. */
    record Part(String messageId, String text) {}

    /** A question that waits for a word on whether an officer gets it. */
    record Offer(String question, String reason, List<String> candidates) {}

    /** `presses` are those handled, newest first; `answerRow` is the outbox row of the last answer. */
    record Memory(List<Exchange> exchanges, List<String> presses, Optional<String> album, Optional<String> answerRow) {}

    /**
     * A question and what came of it.
     *
     * @param id of the remembered question
     * @param entry that answered it; when empty, the candidates were a choice
     * @param candidates ids of the entries that may be meant instead
     */
    record Exchange(String id, List<Part> parts, String question, Optional<String> entry, List<String> candidates,
            Instant at) {

        boolean holds(String messageId) {
            return parts.stream().anyMatch(part -> part.messageId().equals(messageId));
        }

        /** Another question of the same message, which was answered by this entry. */
        Exchange also(String entry, List<String> candidates) {
            return new Exchange(id + ALSO + entry, List.of(), question, Optional.of(entry), candidates, at);
        }

        private boolean isOfMessageOf(Exchange other) {
            return equals(other) || !id.isEmpty() && root().equals(other.root());
        }

        private String root() {
            return id.contains(ALSO) ? id.substring(0, id.indexOf(ALSO)) : id;
        }

        boolean isChoice() {
            return entry.isEmpty() && !candidates.isEmpty();
        }

        Exchange withoutCandidates() {
            return new Exchange(id, parts, question, entry, List.of(), at);
        }
    }

    /**
     * Reads what {@link #json()} wrote.
     *
     * @throws tools.jackson.core.JacksonException when it is no state, or one of another form
     */
    public static ChatState read(String json) {
        ObjectNode state = JSON.readValue(json, ObjectNode.class);
        if (state.path("version").asInt() == 1) { // knew no office
            state.put("version", VERSION).putNull("office");
        }
        return JSON.treeToValue(state, ChatState.class);
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** The outbox row of the last answer. */
    public Optional<String> answerRow() {
        return memory.answerRow;
    }

    /** Remembers which outbox row holds the last answer. */
    public ChatState withAnswerRow(String row) {
        return with(new Memory(memory.exchanges, memory.presses, memory.album, Optional.of(row)));
    }

    Language language() {
        return speech.chosen.or(() -> speech.heard).orElse(Language.ID);
    }

    ChatState choose(Language language) {
        return with(new Speech(Optional.of(language), speech.heard, speech.greeted));
    }

    ChatState hear(Language language) {
        return with(new Speech(speech.chosen, Optional.of(language), speech.greeted));
    }

    ChatState greet() {
        return with(new Speech(speech.chosen, speech.heard, true));
    }

    /** Nothing is waited for any more. */
    ChatState settled() {
        return with(Open.NOTHING);
    }

    ChatState waitFor(List<Part> parts) {
        return with(new Open(parts, open.expecting, open.offer));
    }

    ChatState expect(Expecting expecting) {
        return with(new Open(List.of(), expecting, Optional.empty()));
    }

    ChatState offer(Offer offer) {
        return with(new Open(List.of(), Expecting.CONFIRMATION, Optional.of(offer)));
    }

    Optional<Exchange> last() {
        return memory.exchanges.stream().findFirst();
    }

    ChatState remember(Exchange exchange) {
        List<Exchange> exchanges = latest(exchange, memory.exchanges, EXCHANGES);
        return with(new Memory(exchanges, memory.presses, memory.album, memory.answerRow));
    }

    /** The last exchanges that came of one message: it may have held several questions. */
    List<Exchange> latest() {
        return memory.exchanges.stream().takeWhile(each -> each.isOfMessageOf(memory.exchanges.getFirst())).toList();
    }

    ChatState forgetLatest() {
        return with(new Memory(memory.exchanges.stream().skip(latest().size()).toList(), memory.presses,
                memory.album, memory.answerRow));
    }

    boolean handled(String press) {
        return memory.presses.contains(press);
    }

    ChatState handle(String press) {
        return with(new Memory(memory.exchanges, latest(press, memory.presses, PRESSES), memory.album,
                memory.answerRow));
    }

    ChatState at(String newOffice) {
        return new ChatState(version, speech, open, memory, Optional.of(newOffice));
    }

    ChatState ofAlbum(String album) {
        return with(new Memory(memory.exchanges, memory.presses, Optional.of(album), memory.answerRow));
    }

    private static <T> List<T> latest(T first, List<T> others, int most) {
        return Stream.concat(Stream.of(first), others.stream()).limit(most).toList();
    }

    private ChatState with(Speech speech) {
        return new ChatState(version, speech, open, memory, office);
    }

    private ChatState with(Open open) {
        return new ChatState(version, speech, open, memory, office);
    }

    private ChatState with(Memory memory) {
        return new ChatState(version, speech, open, memory, office);
    }
}
