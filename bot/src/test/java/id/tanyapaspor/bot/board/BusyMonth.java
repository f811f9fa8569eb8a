package id.tanyapaspor.bot.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.tanyapaspor.bot.delivery.Ids;
import id.tanyapaspor.bot.desk.Handover;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Thirty days of a desk with many officers, made up but always the same for one seed. */
final class BusyMonth {

    static final Duration LONG = Duration.ofDays(30);

    private static final List<String> OFFICERS = List.of("Sari Dewi", "Budi Santoso", "Citra Lestari", "Dewa Putra",
            "Eka Wulandari", "Farhan Hakim", "Gita Permata", "Hendra Wijaya", "Indah Kusuma", "Joko Susilo",
            "Kartika Sari", "Lukman Hidayat");
    private static final List<String> TOPICS = List.of("syarat-ganti-hilang", "biaya-paspor", "mpaspor-langkah",
            "syarat-baru-anak", "lama-proses", "jadwal-ulang", "paspor-rusak", "ganti-nama", "biaya-percepatan",
            "ambil-paspor", "paspor-elektronik", "pindah-kantor", "anak-kewarganegaraan-ganda", "umrah-haji");
    private static final List<String> REASONS = List.of("not_sure", "asked",
            "own_case", "not_helped", "nothing_near",
            "none_fits");
    private static final List<String> OUTCOMES = List.of("answered", "answered", "answered", "answered", "referred",
            "no_reply", "cancelled", "duplicate", "other");
    private static final List<String> LANES = List.of("elderly", "disabled", "pregnant", "small_child", "medical",
            "departure");

    private final Random random;
    private final Instant end;

    private BusyMonth(long seed, Instant end) {
        random = new Random(seed);
        this.end = end;
    }

    static void write(NamedParameterJdbcTemplate sql, TransactionOperations transaction, int tickets, Instant end) {
        new BusyMonth(20_261_120, end).write(sql, transaction, tickets);
    }

    private void write(NamedParameterJdbcTemplate sql, TransactionOperations transaction, int tickets) {
        List<Instant> entries = Stream.generate(this::entered).limit(tickets).sorted().toList();
        for (int start = 0; start < tickets; start += 1000) {
            List<MapSqlParameterSource> rows = new ArrayList<>();
            for (int n = start; n < Math.min(start + 1000, tickets); n++) {
                rows.add(ticket(n, entries.get(n)));
            }
            transaction.executeWithoutResult(_ -> sql.batchUpdate("""
                    insert into ticket (number, id, chat, state, lane, lane_reason, entered_at, entry_place,
                        first_taken_at, handover, officer, officer_name, taken_at, answered_at, outcome, closed_at,
                        helped, office, topic, reason)
                    values (:number, :id, :chat, :state, :lane, :reason, :entered, :place, :taken, :handover,
                        :officer, :name, :taken, :answered, :outcome, :closed, :helped, :office, :topic, :why)
                    """, rows.toArray(MapSqlParameterSource[]::new)));
        }
    }

    private MapSqlParameterSource ticket(int n, Instant entered) {
        Instant taken = entered.plusSeconds(30 + (long) (-Math.log(1 - random.nextDouble()) * 1200));
        Instant answered = taken.plusSeconds(60 + random.nextInt(900));
        Instant closed = answered.plusSeconds(120 + random.nextInt(10_000));
        boolean over = closed.isBefore(end);
        String outcome = pick(OUTCOMES);
        int officer = (int) (OFFICERS.size() * random.nextDouble() * random.nextDouble());
        boolean priority = random.nextInt(12) == 0;
        boolean wasTaken = taken.isBefore(end);
        return new MapSqlParameterSource("number", "T-" + Integer.toString(n + 1_000_000, 36).toUpperCase())
                .addValue("id", Ids.next()).addValue("chat", (n % 5 == 0 ? "web:" : "telegram:") + n)
                .addValue("state",
                        over
                                ? "closed"
                                : answered.isBefore(end) ? "waiting_applicant" : wasTaken ? "active" : "waiting")
                .addValue("lane", priority ? "priority" : "ordinary").addValue("reason", priority ? pick(LANES) : null)
                .addValue("entered", entered.toEpochMilli()).addValue("place", 1 + random.nextInt(20))
                .addValue("taken", before(taken)).addValue("answered", before(answered))
                .addValue("closed", before(closed)).addValue("outcome", over ? outcome : null)
                .addValue("officer", wasTaken ? "staff:" + officer : null)
                .addValue("name", wasTaken ? OFFICERS.get(officer) : null)
                .addValue("helped", over && random.nextBoolean() ? random.nextInt(10) == 0 ? 0 : 1 : null)
                .addValue("office", n % 3 == 0 ? "Kantor Imigrasi Kelas I Malang" : null).addValue("topic", topic())
                .addValue("handover", handover()).addValue("why", pick(REASONS));
    }

    /** Mornings are busy, nights are not. */
    private Instant entered() {
        Instant day = end.minus(Duration.ofDays(random.nextInt((int) LONG.toDays())));
        double hour = 7 + 13 * Math.min(random.nextDouble(), random.nextDouble());
        Instant entered = day.atZone(Book.JAKARTA).toLocalDate().atStartOfDay(Book.JAKARTA).toInstant()
                .plusSeconds((long) (hour * 3600));
        return entered.isBefore(end) ? entered : entered.minus(Duration.ofDays(1));
    }

    private @Nullable Long before(Instant moment) {
        return moment.isBefore(end) ? moment.toEpochMilli() : null;
    }

    private String topic() {
        return TOPICS.get((int) (TOPICS.size() * random.nextDouble() * random.nextDouble()));
    }

    /** About as long as a talk is that ends with an officer. */
    private String handover() {
        String line = random.ints(40, 0, TOPICS.size()).mapToObj(TOPICS::get).collect(Collectors.joining(" "));
        return JsonMapper.shared().writeValueAsString(new Handover(line.substring(0, 120), pick(REASONS),
                List.of("Biaya paspor (42 %)", "Syarat paspor anak (31 %)"),
                List.of(new Handover.Line("applicant", line), new Handover.Line("bot", line)), "id"));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
