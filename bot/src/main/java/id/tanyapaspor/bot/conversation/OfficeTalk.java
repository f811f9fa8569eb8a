package id.tanyapaspor.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.tanyapaspor.bot.delivery.Event.Located;
import id.tanyapaspor.bot.delivery.Message.Button;
import id.tanyapaspor.knowledge.Office;
import id.tanyapaspor.knowledge.rendering.TelegramHtml;

/** Offices as they are told: what is known of each, and what is not. */
final class OfficeTalk {

    private static final int LISTED = 5;
    private static final int NEAREST = 3;
    /** A tenth of a degree is some eleven kilometres: nothing below that can be told apart. */
    private static final int PRECISION_KM = 15;
    private static final int ABROAD_KM = 600;

    private OfficeTalk() {}

    static Turn list(ChatState state, List<Office> offices, Surroundings around) {
        Words words = Words.in(state.language());
        Above above = Above.of(List.of(), offices.stream().map(Office::name).toList(), state, around);
        List<String> lines = new ArrayList<>(above.lines());
        offices.stream().limit(LISTED).forEach(office -> lines.add(tell(office, words)));
        if (offices.size() > LISTED) {
            lines.add(words.html("office.more", offices.size() - LISTED));
        }
        lines.add(words.html("office.caution"));
        List<List<Button>> rows = new ArrayList<>(above.rows());
        rows.addAll(Offers.choices(Commands.topics(words, "office.topics"), state, around));
        ChatState after = offices.size() == 1 ? state.at(offices.getFirst().name()) : state;
        return Turn.of(after, Offers.say(String.join("\n\n", lines), rows));
    }

    static Turn near(ChatState state, Located located, Surroundings around) {
        Words words = Words.in(state.language());
        if (!(Math.abs(located.latitude()) <= 90 && Math.abs(located.longitude()) <= 180)) {
            return Turn.of(state, Offers.say(words.html("location.unclear")));
        }
        Office.Place here = new Office.Place(located.latitude(), located.longitude());
        List<Offices.Near> nearest = Offices.nearest(here, around.knowledge(), NEAREST);
        if (nearest.isEmpty() || nearest.getFirst().kilometres() > ABROAD_KM) {
            return Turn.of(state, Offers.say(words.html("location.far"),
                    Offers.choices(Commands.topics(words, "location.topics"), state, around)));
        }
        List<String> lines = new ArrayList<>(List.of(words.html("location.nearest")));
        nearest.forEach(near -> lines.add(tell(near.office(), words) + "\n" + distance(near.kilometres(), words)));
        lines.add(words.html("location.caution"));
        return Turn.of(state.settled(), Offers.say(String.join("\n\n", lines),
                Offers.choices(Commands.topics(words, "office.topics"), state, around)));
    }

    private static String tell(Office office, Words words) {
        return Stream.of("<b>" + TelegramHtml.escape(office.name()) + "</b>",
                TelegramHtml.escape(office.town() + ", " + office.province()),
                office.address().isEmpty() ? words.html("office.no-address") : TelegramHtml.escape(office.address()),
                office.phone().isEmpty() ? "" : words.html("office.phone", office.phone()),
                office.hours().isEmpty() ? "" : words.html("office.hours", office.hours()),
                office.web().isEmpty() ? "" : TelegramHtml.escape(office.web()), note(office))
                .filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** What an applicant should know; that coordinates are the town's is our own affair. */
    private static String note(Office office) {
        String note = Stream.of(office.note().split(";")).map(String::strip)
                .filter(part -> !part.isEmpty() && !part.startsWith("koordinat")).collect(Collectors.joining("; "));
        return note.isEmpty() ? "" : "<i>" + TelegramHtml.escape(note) + "</i>";
    }

    private static String distance(double kilometres, Words words) {
        return kilometres < PRECISION_KM
                ? words.html("location.here", PRECISION_KM)
                : words.html("location.distance", Math.round(kilometres / 5) * 5);
    }
}
