package id.tanyapaspor.bot.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestClock;
import id.tanyapaspor.bot.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class EditsTest {

    private final TestClock clock = new TestClock();
    private final Rig rig;

    EditsTest(TestDatabase database) {
        rig = new Rig(database, clock);
    }

    @DatabaseTest
    void anEditOfASentMessageIsSent() {
        String text = rig.put(1, "a");
        rig.send();
        String edit = edit(text, "b");
        rig.send();
        assertThat(rig.sent()).containsExactly("1: a", "1: edit b");
        assertThat(rig.status(edit)).isEqualTo("sent");
    }

    @DatabaseTest
    void editsOfAMessageThatWasNotSentYetGoIntoIt() {
        String text = rig.put(1, "a");
        rig.put(1, "next");
        List<String> edits = List.of(edit(text, "b"), edit(text, "c"));
        rig.send();
        assertThat(rig.sent()).containsExactly("1: c", "1: next");
        assertThat(edits).extracting(rig::status).containsOnly("merged");
        assertThat(rig.outbox.messageId(text)).isPresent();
    }

    @DatabaseTest
    void severalWaitingEditsOfOneMessageBecomeTheLast() {
        String text = rig.put(1, "a");
        rig.send();
        edit(text, "b");
        rig.put(1, "between");
        edit(text, "c");
        edit(text, "d");
        rig.send();
        assertThat(rig.sent()).containsExactly("1: a", "1: edit d", "1: between");
    }

    @DatabaseTest
    void anEditOfAMessageThatWaitsForItsTimeChangesItsWords() {
        String text = rig.later(1, "reminder", Duration.ofMinutes(1));
        edit(text, "changed");
        rig.send();
        assertThat(rig.sent()).isEmpty();
        clock.pass(Duration.ofMinutes(2));
        rig.send();
        assertThat(rig.sent()).containsExactly("1: changed");
    }

    @DatabaseTest
    void anEditOfAMessageThatNeverLeftIsDropped() {
        String text = rig.speaking(1, Message.text("bot"), 0);
        rig.lanes.handTo(Rig.chat(1), Optional.of("T-ABCD"));
        String edit = edit(text, "b");
        String unknown = edit("no such row", "c");
        rig.send();
        assertThat(rig.sent()).isEmpty();
        assertThat(List.of(edit, unknown)).extracting(rig::status).containsOnly("dropped");
    }

    @DatabaseTest
    void anEditThatIsNoLongerSpokenForDoesNotChangeTheMessage() {
        String text = rig.put(1, "a");
        String edit = rig.speaking(1, new Message.Edit(text, "b", List.of()), 0);
        rig.lanes.handTo(Rig.chat(1), Optional.of("T-ABCD"));
        rig.send();
        assertThat(rig.sent()).containsExactly("1: a");
        assertThat(rig.status(edit)).isEqualTo("superseded");
    }

    @DatabaseTest
    void aMergedMessageThatIsSentAgainSaysTheNewWords() {
        rig.telegram.answer = _ -> new Receipt.Later(Duration.ofSeconds(1), false, "429");
        String text = rig.put(1, "a");
        edit(text, "b");
        rig.send();
        clock.pass(Duration.ofSeconds(2));
        rig.send();
        assertThat(rig.sent()).containsExactly("1: b", "1: b");
    }

    @DatabaseTest
    void anEditOfACopyFollowsIt() {
        String copy = rig.put(1, new Message.Copy(Rig.chat(9), "77", Optional.empty()));
        edit(copy, "b");
        rig.send();
        assertThat(rig.sent()).containsExactly("1: copy 77", "1: edit b");
    }

    @DatabaseTest
    void anEditThatCannotBeReadHarmsNothing() {
        String text = rig.put(1, "a");
        String edit = edit(text, "b");
        rig.sql.sql("update outbox set message = '{' where id = :id").param("id", edit).update();
        rig.put(1, "next");
        rig.send();
        assertThat(rig.sent()).containsExactly("1: a", "1: next");
    }

    private String edit(String text, String words) {
        return rig.put(1, new Message.Edit(text, words, List.of()));
    }
}
