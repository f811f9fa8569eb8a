package id.tanyapaspor.bot.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.tanyapaspor.bot.telegram.stub.Line;
import id.tanyapaspor.bot.telegram.stub.StubBotApi;

/** Holds what people saw against what the database says. */
final class Audit {

    private final StubBotApi telegram;
    private final List<Life> lives;
    private final Map<Long, Crowd.Asked> asked;
    private final Map<String, List<Ledger.Update>> updates;
    private final Map<String, List<Ledger.Said>> said;
    private final List<String> problems = new ArrayList<>();
    private int joined;
    private int repeats;

    /** A process from its start to its kill; `inHand` are the outbox rows that it had not yet marked as sent. */
    record Life(Instant began, Instant killed, Set<String> inHand) {}

    /**
     * @param joined questions that were answered together with the next of the same chat
     * @param answers messages that were meant to be said
     * @param repeats messages that somebody saw a second time; each was cut between the OK and the mark
     * @param problems all that must not be
     */
    record Report(int kills, int whileStarting, int questions, int joined, int answers, int repeats,
            List<String> problems) {}

    Audit(StubBotApi telegram, Ledger ledger, List<Life> lives, Set<Crowd.Asked> asked) {
        this.telegram = telegram;
        this.lives = lives;
        this.asked = asked.stream().collect(Collectors.toMap(Crowd.Asked::update, question -> question));
        updates = ledger.updates().stream().collect(Collectors.groupingBy(Ledger.Update::lane));
        said = ledger.said().stream().collect(Collectors.groupingBy(Ledger.Said::chat));
    }

    Report report(int whileStarting) {
        Set<Long> stored = updates.values().stream().flatMap(List::stream).map(Ledger.Update::number)
                .collect(Collectors.toSet());
        asked.values().stream().filter(question -> !stored.contains(question.update()))
                .forEach(lost -> problems.add(lost + " never reached the inbox"));
        updates.forEach(this::everyOneIsAnswered);
        said.forEach(this::orderIsKept);
        said.forEach(this::repeatsWereCut);
        int answers = said.values().stream().mapToInt(List::size).sum();
        return new Report(lives.size(), whileStarting, asked.size(), joined, answers, repeats, List.copyOf(problems));
    }

    /** By itself, or in one turn with a later question of the chat. */
    private void everyOneIsAnswered(String chat, List<Ledger.Update> inOrder) {
        for (int i = 0; i < inOrder.size(); i++) {
            Ledger.Update update = inOrder.get(i);
            boolean together = inOrder.subList(i + 1, inOrder.size()).stream()
                    .anyMatch(later -> later.answered() && later.doneAt() == update.doneAt());
            joined += !update.answered() && together ? 1 : 0;
            if (!update.status().equals("done") || !update.answered() && !together) {
                problems.add("%s of %s is %s and was not answered".formatted(update.id(), chat, update.status()));
            }
        }
    }

    /** Answers stand in the chat in the order of the questions, each below its own. */
    private void orderIsKept(String chat, List<Ledger.Said> inOrder) {
        Map<String, Long> questions = updates.getOrDefault(chat, List.of()).stream()
                .collect(Collectors.toMap(Ledger.Update::id, update -> asked.get(update.number()).message()));
        long lastQuestion = 0;
        long lastMessage = 0;
        for (Ledger.Said one : inOrder) {
            long question = questions.getOrDefault(one.update(), lastQuestion);
            if (!one.status().equals("sent")) {
                problems.add("%s to %s is %s".formatted(one.id(), chat, one.status()));
            }
            for (long message : messages(one)) {
                if (message <= lastMessage || message <= question || question < lastQuestion) {
                    problems.add("%s stands in %s out of order".formatted(one.id(), chat));
                }
                lastMessage = message;
            }
            lastQuestion = question;
        }
    }

    /** A message that no row knows was sent by a process that died before it could write that down. */
    private void repeatsWereCut(String chat, List<Ledger.Said> inOrder) {
        Map<Long, String> known = new HashMap<>();
        inOrder.forEach(one -> messages(one).forEach(message -> known.put(message, one.id())));
        List<Line> lines = telegram.chat(Long.parseLong(chat.substring(chat.indexOf(':') + 1))).stream()
                .filter(Line::byBot).toList();
        Set<Long> seen = lines.stream().map(Line::id).collect(Collectors.toCollection(HashSet::new));
        known.keySet().stream().filter(message -> !seen.contains(message))
                .forEach(lost -> problems.add("%s in %s is marked as sent but nobody saw it".formatted(lost, chat)));
        for (Line line : lines) {
            if (!known.containsKey(line.id())) {
                repeats++;
                if (lines.stream().noneMatch(later -> later.id() > line.id() && later.text().equals(line.text())
                        && wasCut(line, known.getOrDefault(later.id(), "")))) {
                    problems.add("%s in %s was repeated without a kill".formatted(line.id(), chat));
                }
            }
        }
    }

    /** The process that said it died with that very row still in hand. */
    private boolean wasCut(Line line, String row) {
        for (int i = 0; i < lives.size(); i++) {
            Instant end = i + 1 < lives.size() ? lives.get(i + 1).began() : Instant.MAX;
            if (!line.at().isBefore(lives.get(i).began()) && line.at().isBefore(end)
                    && lives.get(i).inHand().contains(row)) {
                return true;
            }
        }
        return false;
    }

    private static List<Long> messages(Ledger.Said said) {
        Stream<String> parts = said.parts() == null ? Stream.of() : Arrays.stream(said.parts().split(","));
        Stream<Long> last = said.message() == null ? Stream.of() : Stream.of(said.message());
        return Stream.concat(parts.map(Long::valueOf).sorted(), last).toList();
    }
}
