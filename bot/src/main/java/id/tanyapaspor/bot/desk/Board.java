package id.tanyapaspor.bot.desk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.desk.BoardRows.Row;
import id.tanyapaspor.bot.staff.AuditLog;

/**
 * The queue as officers see it. What is the same for all of them is read once a change, however many pages are open; each
 * officer's own view is picked from it.
 */
@Component
class Board {

    /** More than anybody reads; the number of all is told beside it. */
    static final int MOST = 500;

    /** As many as are shown until somebody wants all. */
    static final int FIRST = 50;

    /** Ages of tickets, which change by themselves, are not older than this. */
    private static final Duration FRESH = Duration.ofSeconds(20);

    /**
     * All lists at one moment, as pieces of a page.
     *
     * @param listed how many of those who wait are listed
     * @param mine how many tickets are the officer's own, and `unread` how many lines in them are new
     * @param look changes whenever the lists do, so that a browser need not be sent what it shows already
     */
    record View(String waiting, int waitingInAll, int listed, String mine, int own, int unread, String others,
            int theirs, int overtakings, String look) {

        /** The same with one ticket marked as the one that is open. */
        View at(String number) {
            return new View(mark(waiting, number), waitingInAll, listed, mark(mine, number), own, unread,
                    mark(others, number), theirs, overtakings, look);
        }

        private static String mark(String list, String number) {
            String link = "id=\"tiket-" + number + "\"";
            return list.replace(link, link + " aria-current=\"true\"");
        }
    }

    /** What is the same for everybody. */
    private record Lists(long change, Instant at, List<Row> waiting, int waitingInAll, List<Row> taken,
            int overtakings) {

        private boolean isFresh(long changes, Instant now) {
            return change == changes && now.isBefore(at.plus(FRESH));
        }
    }

    private final Queue queue;
    private final Tickets tickets;
    private final ReadMarks marks;
    private final AuditLog audit;
    private final BoardRows rows;
    private final DeskNews news;
    private Optional<Lists> last = Optional.empty();

    Board(Queue queue, Tickets tickets, ReadMarks marks, AuditLog audit, BoardRows rows, DeskNews news) {
        this.queue = queue;
        this.tickets = tickets;
        this.marks = marks;
        this.audit = audit;
        this.rows = rows;
        this.news = news;
    }

    /** An officer's view; `all` lists everybody who waits, not only the first. */
    View of(Actor officer, boolean all, Locale locale, Instant now) {
        Lists lists = lists(now);
        List<Row> waiting = first(lists, all);
        List<Row> mine = held(lists, officer, true);
        List<Row> others = held(lists, officer, false).stream().map(Row::forOthers).toList();
        return new View(html(waiting, locale, now), lists.waitingInAll(), waiting.size(), html(mine, locale, now),
                mine.size(), mine.stream().mapToInt(Row::unread).sum(), html(others, locale, now), others.size(),
                lists.overtakings(), look(lists, officer, all));
    }

    /** Everybody who waits, as far as anybody reads. */
    List<Row> waiting(Instant now) {
        return lists(now).waiting();
    }

    /** How many of them somebody may be given. */
    int servedBy(Remit remit, Instant now) {
        return (int) lists(now).waiting().stream().filter(row -> remit.serves(row.route())).count();
    }

    /** Says in few letters what an officer's view shows. */
    String look(Actor officer, boolean all, Instant now) {
        return look(lists(now), officer, all);
    }

    private static String look(Lists lists, Actor officer, boolean all) {
        int unread = held(lists, officer, true).stream().mapToInt(Row::unread).reduce(0, (sum, n) -> 31 * sum + n);
        int shown = Stream.concat(first(lists, all).stream(), lists.taken().stream())
                .mapToInt(row -> row.sign().hashCode())
                .reduce(31 * lists.waitingInAll() + lists.overtakings(), (sum, sign) -> 31 * sum + sign);
        return Integer.toHexString(31 * shown + unread);
    }

    private static List<Row> first(Lists lists, boolean all) {
        return lists.waiting().stream().limit(all ? MOST : FIRST).toList();
    }

    private static List<Row> held(Lists lists, Actor officer, boolean own) {
        return lists.taken().stream().filter(row -> row.isOf(officer) == own).toList();
    }

    private String html(List<Row> list, Locale locale, Instant now) {
        return list.stream().map(row -> rows.html(row, locale, now)).collect(Collectors.joining("\n"));
    }

    /** Read again when anything changed since, or ages grew old; who asks meanwhile waits for the same reading. */
    private synchronized Lists lists(Instant now) {
        long changes = news.changes(); // before reading: what changes meanwhile is read the next time
        Lists lists = last.filter(read -> read.isFresh(changes, now)).orElseGet(() -> read(changes, now));
        last = Optional.of(lists);
        return lists;
    }

    private Lists read(long changes, Instant now) {
        List<Ticket> waiting = tickets.waiting(MOST);
        Map<String, Integer> unread = marks.unread();
        List<Row> inQueue = IntStream.range(0, waiting.size()).mapToObj(i -> Row.of(waiting.get(i), i + 1, 0))
                .toList();
        List<Row> taken = tickets.taken().stream()
                .map(ticket -> Row.of(ticket, 0, unread.getOrDefault(ticket.number(), 0))).toList();
        int inAll = inQueue.size() < MOST ? inQueue.size() : queue.length();
        return new Lists(changes, now, inQueue, inAll, taken,
                audit.latest("ticket.overtake", monday(now)).size());
    }

    private Instant monday(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, rows.zone());
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay(rows.zone()).toInstant();
    }
}
