package id.tanyapaspor.bot.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.tanyapaspor.bot.conversation.News.Posted;
import id.tanyapaspor.bot.delivery.Message.Button;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Language;
import id.tanyapaspor.knowledge.Office;

/** The notes on outages and announcements that stand above an answer. */
record Above(List<Posted> posted, Language language) {

    private static final int MOST = 3;
    /** A question that names more offices than that names a town. */
    private static final int OFFICES = 3;

    /** What concerns these entries, the offices that the chat has to do with, or what the text itself names. */
    static Above of(Collection<Entry> entries, String text, ChatState state, Surroundings around) {
        if (around.news().running().isEmpty()) {
            return new Above(List.of(), state.language());
        }
        Set<String> labels = entries.stream().flatMap(entry -> entry.labels().stream()).collect(Collectors.toSet());
        labels.addAll(named(text, around.knowledge()));
        return of(labels, offices(text, state, around.knowledge()), state, around);
    }

    static Above of(Collection<String> labels, Collection<String> offices, ChatState state, Surroundings around) {
        return new Above(around.news().running().stream()
                .filter(posted -> posted.concerns().test(labels, offices)).toList(), state.language());
    }

    /** Without those that were said above another answer of the same turn. */
    Above without(Collection<Posted> said) {
        return new Above(posted.stream().filter(each -> !said.contains(each)).toList(), language);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(shown().stream().map(each -> each.html().apply(language)).toList());
        if (posted.size() > MOST) {
            lines.add(Words.in(language).html("news.more", posted.size() - MOST));
        }
        return lines;
    }

    /** A way to be told of the end of each outage. */
    List<List<Button>> rows() {
        List<Posted> outages = shown().stream().filter(Posted::outage).toList();
        String label = Words.in(language).plain("button.tell");
        List<List<Button>> rows = new ArrayList<>();
        for (Posted outage : outages) {
            String number = outages.size() == 1 ? "" : " (" + (rows.size() + 1) + ")";
            rows.add(List.of(new Press.Tell(outage.id()).button(label + number)));
        }
        return rows;
    }

    /** Under them, a message that has nothing else above it. */
    String page(String body) {
        return Stream.concat(lines().stream(), Stream.of(body)).collect(Collectors.joining("\n\n"));
    }

    private List<Posted> shown() {
        return posted.stream().limit(MOST).toList();
    }

    private static Set<String> offices(String text, ChatState state, KnowledgeBase knowledge) {
        Set<String> offices = new HashSet<>(state.office().stream().toList());
        List<Office> found = Offices.search(text, knowledge);
        if (found.size() <= OFFICES) {
            found.forEach(office -> offices.add(office.name()));
        }
        return offices;
    }

    /** Labels that a text calls by their names, in one word or in several. */
    private static Set<String> named(String text, KnowledgeBase knowledge) {
        List<String> words = WordTables.words(text);
        String spaced = " " + String.join(" ", words) + " ";
        return knowledge.entries().values().stream().flatMap(entry -> entry.labels().stream())
                .filter(label -> words.contains(label) || words.contains(label.replace("-", ""))
                        || spaced.contains(" " + label.replace('-', ' ') + " "))
                .collect(Collectors.toSet());
    }
}
