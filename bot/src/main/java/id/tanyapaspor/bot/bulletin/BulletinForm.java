package id.tanyapaspor.bot.bulletin;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import id.tanyapaspor.bot.bulletin.Content.Kind;
import id.tanyapaspor.knowledge.Period;

/**
 * An outage or an announcement as its form sends it. Times are of the western zone, whatever the offices keep.
 *
 * @param versi of what was changed; 0 for a new one
 * @param mulai nothing for now
 * @param selesai nothing when nobody knows
 * @param penanggung id of the account that answers for it
 * @param tetap whether an overlap with another was seen and is meant
 */
record BulletinForm(int versi, @Nullable Kind jenis, @Nullable String teks, @Nullable String inggris,
        @Nullable List<String> label, @Nullable List<String> kantor, @Nullable String mulai, @Nullable String selesai,
        @Nullable String penanggung, boolean tetap) {

    static final int LONGEST = 400;

    /** A field that did not come is empty. */
    BulletinForm {
        jenis = requireNonNullElse(jenis, Kind.OUTAGE);
        teks = text(teks);
        inggris = text(inggris);
        label = requireNonNullElse(label, List.of());
        kantor = requireNonNullElse(kantor, List.of());
        mulai = text(mulai);
        selesai = text(selesai);
        penanggung = text(penanggung);
    }

    /** What is wrong with a field; `message` names the words for it. */
    record Fault(String field, String message) {}

    static BulletinForm of(Bulletin bulletin) {
        Content content = bulletin.content();
        return new BulletinForm(bulletin.version(), content.kind(), content.text(), content.english(),
                List.copyOf(content.labels()), List.copyOf(content.offices()), field(content.startsAt()),
                content.endsAt().map(BulletinForm::field).orElse(""), bulletin.owner().account(), false);
    }

    /** The same, seen against a newer version. */
    BulletinForm after(int version) {
        return new BulletinForm(version, jenis, teks, inggris, label, kantor, mulai, selesai, penanggung, tetap);
    }

    List<Fault> faults(Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (teks.isEmpty() || teks.length() > LONGEST) {
            faults.add(new Fault("teks", "bulletin.fault.text"));
        }
        if (inggris.length() > LONGEST) {
            faults.add(new Fault("inggris", "bulletin.fault.text"));
        }
        if (!mulai.isEmpty() && moment(mulai).isEmpty()) {
            faults.add(new Fault("mulai", "bulletin.fault.moment"));
        }
        end(now).ifPresent(message -> faults.add(new Fault("selesai", message)));
        return faults;
    }

    private Optional<String> end(Instant now) {
        if (selesai.isEmpty()) {
            return jenis == Kind.OUTAGE ? Optional.empty() : Optional.of("bulletin.fault.end.needed");
        }
        return moment(selesai).map(end -> end.isAfter(now) && end.isAfter(start(now)) ? "" : "bulletin.fault.end.early")
                .or(() -> Optional.of("bulletin.fault.moment")).filter(message -> !message.isEmpty());
    }

    /** What was typed; to be asked only when there are no faults. */
    Content content(Instant now) {
        return new Content(jenis, teks, inggris, new TreeSet<>(label), new TreeSet<>(kantor), start(now),
                moment(selesai));
    }

    private Instant start(Instant now) {
        return moment(mulai).orElse(now);
    }

    private static Optional<Instant> moment(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(text).atZone(Period.WIB).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty(); // said to be a fault by whoever asks
        }
    }

    /** As a browser's field for date and time has it. */
    private static String field(Instant moment) {
        return LocalDateTime.ofInstant(moment, Period.WIB).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip().replace("\r\n", "\n");
    }
}
