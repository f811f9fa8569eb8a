package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.hours.Calendars;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.indexer.Answer;
import id.tanyapaspor.indexer.Explanation;
import id.tanyapaspor.indexer.Question;
import id.tanyapaspor.knowledge.Document;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Language;

/** What the bot makes of a question today: how it read it, what it weighed, and why it was or was not sure. */
@Component
class BotReading {

    /** Further candidates are hardly ever right. */
    private static final int SHOWN = 6;
    private static final double HARDLY = 0.005;

    /**
     * A question as the bot understands it.
     *
     * @param readAs the words that it searched for
     * @param corrections words that it read as others, typed → read
     * @param why what it would do with the question now, and why, in a sentence
     * @param matched the phrasing of the best candidate that comes nearest
     * @param release names what it answered from
     */
    record Reading(String question, String readAs, List<String> corrections, String why, String matched,
            List<Candidate> candidates, String release) {}

    /**
     * Something that may answer.
     *
     * @param id of an entry, or the reference of a document's passage
     * @param percent how likely it is the right one
     * @param text all that it says; none on a day on which it may not be said
     * @param page where the public reads it; empty for what is no page
     */
    record Candidate(String id, String title, int percent, Optional<String> text, List<Source> sources,
            String checked, String page) {}

    /** A law as it is called, or a page by the name of its site. */
    record Source(String name, String address) {

        private static final Pattern ADDRESS = Pattern.compile("\\(?(https?://([^\\s/?#()]+)[^\\s()]*)\\)?$");

        static Source of(String text) {
            Matcher address = ADDRESS.matcher(text);
            if (!address.find()) {
                return new Source(text, "");
            }
            String name = text.substring(0, address.start()).strip();
            return new Source(name.isEmpty() ? address.group(2) : name, address.group(1));
        }

        static List<Source> all(List<String> texts) {
            return texts.stream().map(Source::of).toList();
        }
    }

    private final Releases releases;
    private final Calendars calendars;
    private final MessageSource messages;

    BotReading(Releases releases, Calendars calendars, MessageSource messages) {
        this.releases = releases;
        this.calendars = calendars;
        this.messages = messages;
    }

    /**
     * Asks the bot once more.
     *
     * @param language in which the applicant is answered
     * @param locale in which the officer reads
     */
    Reading of(String question, Language language, Locale locale, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, calendars.national().zone());
        String release = releases.name();
        Answer answer = releases.answerer().answer(new Question(question, language, day, Optional.empty()));
        Explanation explanation = answer.explanation();
        List<Candidate> candidates = new ArrayList<>();
        if (answer instanceof Answer.Quoted quoted) {
            candidates.add(quotation(quoted, locale));
        }
        likely(answer).forEach((id, score) -> releases.answerable().entry(id)
                .ifPresent(
                        entry -> candidates.add(candidate(entry.on(day).orElse(entry), score, language, locale, day))));
        return new Reading(question, explanation.readAs(), corrections(explanation), why(answer, locale),
                explanation.matchedQuestion(), candidates.stream().limit(SHOWN).toList(), release);
    }

    /** Entries by how likely they are; what would be said or asked comes first, all parts of it. */
    private static Map<String, Double> likely(Answer answer) {
        Map<String, Double> likely = new LinkedHashMap<>();
        if (answer instanceof Answer.Direct direct) {
            likely.put(direct.entry().id(), direct.confidence());
            direct.also().forEach(other -> likely.put(other.entry().id(), other.confidence()));
        }
        if (answer instanceof Answer.Clarify clarify) {
            clarify.candidates().forEach(candidate -> likely.put(candidate.entry().id(), candidate.score()));
        }
        answer.explanation().ranking().stream().filter(ranked -> ranked.score() >= HARDLY)
                .forEach(ranked -> likely.putIfAbsent(ranked.entryId(), ranked.score()));
        return likely;
    }

    private static List<String> corrections(Explanation explanation) {
        return explanation.corrections().entrySet().stream().map(each -> each.getKey() + " → " + each.getValue())
                .toList();
    }

    private Candidate candidate(Entry entry, double score, Language language, Locale locale, LocalDate day) {
        Language officers = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Language.EN : Language.ID;
        return new Candidate(entry.id(), entry.text(officers).title(), percent(score),
                EntryText.of(entry, language, releases.answerable(), day).map(EntryText::whole),
                Source.all(entry.sources()),
                checked(entry.checked(), locale), entry.isOurs() ? "/topik/" + entry.id() : "");
    }

    private Candidate quotation(Answer.Quoted quoted, Locale locale) {
        Document document = quoted.document();
        return new Candidate(quoted.reference(), document.place(quoted.passage()),
                percent(quoted.sureness().confidence()), Optional.of(quoted.quotation().whole()),
                Source.all(document.sources()),
                checked(document.checked(), locale), "/dokumen/" + document.id());
    }

    private static String checked(@Nullable LocalDate day, Locale locale) {
        return day == null ? "" : DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(day);
    }

    private String why(Answer answer, Locale locale) {
        Explanation explanation = answer.explanation();
        String needed = percent(explanation.threshold()) + " %";
        String sure = percent(explanation.confidence()) + " %";
        return switch (answer) {
            case Answer.Direct direct -> say(locale, "direct", direct.entry().title(), sure, needed);
            case Answer.Quoted quoted -> say(locale, "quoted", quoted.document().place(quoted.passage()));
            case Answer.Clarify clarify -> say(locale, "clarify", clarify.candidates().size());
            case Answer.Unsure unsure -> unsure(unsure, sure, needed, locale);
        };
    }

    private String unsure(Answer.Unsure unsure, String sure, String needed, Locale locale) {
        Explanation explanation = unsure.explanation();
        if (unsure.reason() != Answer.Reason.NOT_SURE) {
            return say(locale, unsure.reason().name().toLowerCase(Locale.ROOT));
        }
        boolean stopped = explanation.confidence() >= explanation.threshold();
        return stopped ? say(locale, "stopped", sure) : say(locale, "not_sure", sure, needed);
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage("desk.knows.why." + key, arguments, locale);
    }

    private static int percent(double share) {
        return Math.clamp(Math.round(100 * share), 0, 100);
    }
}
