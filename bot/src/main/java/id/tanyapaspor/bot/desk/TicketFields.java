package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import id.tanyapaspor.bot.desk.Ticket.Lane;
import id.tanyapaspor.bot.desk.Ticket.Outcome;
import id.tanyapaspor.bot.desk.Ticket.State;
import id.tanyapaspor.indexer.records.Field;
import id.tanyapaspor.indexer.records.Field.Kind;
import id.tanyapaspor.indexer.records.Item;
import id.tanyapaspor.indexer.records.Schema;

/**
 * The language in which tickets are looked for: names of fields and of their values, in Indonesian and in English. They are
 * part of what people type and keep, as addresses are, so they stand here and not in a bundle.
 */
final class TicketFields {

    private static final Map<State, List<String>> STATES = Map.of(
            State.WAITING, List.of("menunggu", "waiting"),
            State.ACTIVE, List.of("ditangani", "active"),
            State.WAITING_APPLICANT, List.of("menunggu-pemohon", "waiting-applicant"),
            State.CLOSED, List.of("selesai", "closed"));

    private static final Map<Outcome, List<String>> OUTCOMES = Map.of(
            Outcome.ANSWERED, List.of("terjawab", "answered"),
            Outcome.REFERRED, List.of("dirujuk", "referred"),
            Outcome.DUPLICATE, List.of("ganda", "duplicate"),
            Outcome.NO_REPLY, List.of("diam", "no-reply"),
            Outcome.CANCELLED, List.of("dibatalkan", "cancelled"),
            Outcome.OTHER, List.of("lain", "other"));

    private static final Map<Lane, List<String>> LANES = Map.of(
            Lane.ORDINARY, List.of("biasa", "ordinary"),
            Lane.PRIORITY, List.of("prioritas", "priority"));

    private TicketFields() {}

    static Schema schema(ZoneId zone) {
        return new Schema(List.of(
                new Field("nomor", Kind.KEY, "number"),
                Field.choice("keadaan", "state", all(STATES)),
                Field.choice("hasil", "outcome", all(OUTCOMES)),
                Field.choice("lajur", "lane", all(LANES)),
                new Field("petugas", Kind.NAME, "officer"),
                new Field("kantor", Kind.NAME, "office"),
                new Field("topik", Kind.LABEL, "topic"),
                new Field("dibuka", Kind.DAY, "opened"),
                new Field("ditutup", Kind.DAY, "closed"),
                new Field("pertanyaan", Kind.TEXT, "question"),
                new Field("pesan", Kind.TEXT, "message"),
                new Field("catatan", Kind.TEXT, "note")), zone);
    }

    private static Set<String> all(Map<?, List<String>> values) {
        return Set.copyOf(values.values().stream().flatMap(List::stream).toList());
    }

    /** A ticket as it is found: by who holds it or wrote in it, and by what applicant and officers wrote; not by the bot's words. */
    static Item item(Ticket ticket, Optional<String> office, Optional<String> topic, List<Said> said) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("nomor", List.of(ticket.number(), ticket.number().substring(TicketNumber.PREFIX.length())));
        values.put("keadaan", STATES.get(ticket.state()));
        values.put("hasil", ticket.ending().map(Ticket.Ending::outcome).map(OUTCOMES::get).orElse(List.of()));
        values.put("lajur", LANES.get(ticket.place().lane()));
        values.put("petugas", officers(ticket, said));
        values.put("kantor", office.stream().toList());
        values.put("topik", topic.stream().toList());
        values.put("pertanyaan", List.of(ticket.handover().questionMasked()));
        values.put("pesan", texts(said.stream().filter(one -> one.author() != History.Author.NOTE)));
        values.put("catatan", texts(said.stream().filter(one -> one.author() == History.Author.NOTE)));
        return new Item(ticket.number(), values, days(ticket));
    }

    private static List<String> officers(Ticket ticket, List<Said> said) {
        Set<String> names = new LinkedHashSet<>();
        ticket.holder().ifPresent(holder -> names.add(holder.officer().name()));
        said.stream().filter(one -> one.author() != History.Author.APPLICANT).map(Said::name).forEach(names::add);
        return new ArrayList<>(names);
    }

    private static List<String> texts(Stream<Said> said) {
        return said.map(Said::text).toList();
    }

    private static Map<String, Instant> days(Ticket ticket) {
        Map<String, Instant> days = new HashMap<>(Map.of("dibuka", ticket.place().enteredAt()));
        ticket.ending().ifPresent(ending -> days.put("ditutup", ending.at()));
        return days;
    }

    /** Something that a person said in a ticket: the words, and the name of a file that came with them. */
    record Said(History.Author author, String name, String text) {}
}
