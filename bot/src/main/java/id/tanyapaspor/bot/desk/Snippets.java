package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.hours.Calendars;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.knowledge.Document.Passage;
import id.tanyapaspor.knowledge.Document;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Language;

/** Ready-made texts by the name that a button gives them: `entri:biaya-paspor`, `siap:…`. */
@Component
class Snippets {

    static final String ENTRY = "entri:";
    static final String CANNED = "siap:";
    private static final String DOCUMENT = "document:";

    private final Releases releases;
    private final CannedReplies canned;
    private final Placeholders places;
    private final Calendars calendars;

    Snippets(Releases releases, CannedReplies canned, Placeholders places, Calendars calendars) {
        this.releases = releases;
        this.canned = canned;
        this.places = places;
        this.calendars = calendars;
    }

    /** The text for a ticket's applicant; empty when nothing is called so, or it may not be said today. */
    Optional<Snippet> of(String name, Ticket ticket, Actor officer, Instant now) {
        if (name.startsWith(CANNED)) {
            return canned.find(name.substring(CANNED.length()))
                    .filter(reply -> reply.isShared() || reply.isOf(officer))
                    .map(reply -> new Snippet(reply.title(),
                            places.fill(reply.in(ticket.locale()), ticket, officer, now), Optional.empty(), ""));
        }
        String id = name.startsWith(ENTRY) ? name.substring(ENTRY.length()) : "";
        return id.startsWith(DOCUMENT)
                ? passage(id)
                : entry(id, ticket, LocalDate.ofInstant(now, calendars.national().zone()));
    }

    private Optional<Snippet> entry(String id, Ticket ticket, LocalDate day) {
        KnowledgeBase knowledge = releases.answerable();
        Language language = language(ticket.locale());
        return knowledge.entry(id).flatMap(entry -> EntryText.of(entry, language, knowledge, day)
                .map(text -> new Snippet(entry.title(), text.brief(), Optional.of(id), releases.name())));
    }

    /** A passage word for word, with the place where it stands. */
    private Optional<Snippet> passage(String reference) {
        return releases.answerable().documents().all().stream()
                .flatMap(document -> document.passages().stream()
                        .filter(passage -> document.reference(passage).equals(reference))
                        .map(passage -> quote(document, passage)))
                .findFirst();
    }

    private Snippet quote(Document document, Passage passage) {
        String place = document.place(passage);
        return new Snippet(place, passage.text() + "\n\n(" + place + ")",
                Optional.of(document.reference(passage)), releases.name());
    }

    static Language language(Locale applicant) {
        return applicant.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Language.EN : Language.ID;
    }
}
