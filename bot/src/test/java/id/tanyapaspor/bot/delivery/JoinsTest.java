package id.tanyapaspor.bot.delivery;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.Message.Button;

import static org.assertj.core.api.Assertions.assertThat;

class JoinsTest {

    private final Rig rig;

    JoinsTest(TestDatabase database) {
        rig = new Rig(database, new TestClock());
        rig.telegram.joins = true;
    }

    @DatabaseTest
    void texts_behind_each_other_leave_as_one() {
        List<String> rows = List.of(rig.put(1, "a"), rig.put(1, "b"), rig.put(2, "other"), rig.put(1, "c"));
        rig.send();
        assertThat(rig.sent()).containsExactlyInAnyOrder("1: a\n\nb\n\nc", "2: other");
        assertThat(rows).extracting(rig::status).containsExactly("sent", "merged", "sent", "merged");
    }

    @DatabaseTest
    void where_messages_are_not_scarce_each_leaves_alone() {
        rig.telegram.joins = false;
        rig.put(1, "a");
        rig.put(1, "b");
        rig.send();
        assertThat(rig.sent()).containsExactly("1: a", "1: b");
    }

    @DatabaseTest
    void what_has_buttons_or_is_no_text_stays_alone_and_in_its_place() {
        rig.put(1, "a");
        rig.put(1, new Message.Text("card", List.of(List.of(Button.press("Ambil", "take:1")))));
        rig.put(1, "b");
        rig.put(1, new Message.Copy(Rig.chat(2), "7", Optional.empty()));
        rig.put(1, "c");
        rig.put(1, "d");
        rig.send();
        assertThat(rig.sent()).containsExactly("1: a", "1: card", "1: b", "1: copy 7", "1: c\n\nd");
    }

    @DatabaseTest
    void nothing_grows_beyond_what_a_message_may_hold_and_nothing_is_left_out() {
        IntStream.range(0, 10).forEach(i -> rig.put(1, i + "x".repeat(999)));
        rig.send();
        assertThat(rig.sent()).hasSize(4).allSatisfy(text -> assertThat(text).hasSizeLessThanOrEqualTo(3600));
        assertThat(String.join("", rig.sent()).chars().filter(c -> c == 'x').count()).isEqualTo(9990);
    }

    @DatabaseTest
    void what_only_one_speaker_may_say_stays_alone() {
        rig.put(1, "a");
        rig.speaking(1, Message.text("bot"), 0);
        rig.send();
        assertThat(rig.sent()).containsExactly("1: a", "1: bot");
    }
}
