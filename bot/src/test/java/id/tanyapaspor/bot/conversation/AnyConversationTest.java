package id.tanyapaspor.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

import id.tanyapaspor.bot.conversation.Effect.EditLast;
import id.tanyapaspor.bot.conversation.Effect.RememberQuestion;
import id.tanyapaspor.bot.conversation.Effect.Say;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.delivery.Event.Attached;
import id.tanyapaspor.bot.delivery.Event.Attachment;
import id.tanyapaspor.bot.delivery.Event.Pressed;
import id.tanyapaspor.bot.delivery.Event.Said;
import id.tanyapaspor.bot.delivery.Message.Button;

class AnyConversationTest {

    private static final java.time.Instant AT = java.time.Instant.parse("2026-11-20T03:00:00Z");

    /** Whatever happens in whatever order: a turn comes out, its words can be sent, its state can be stored. */
    @Property(tries = 200)
    void every_sequence_of_events_has_a_turn(@ForAll("batches") @Size(max = 12) List<List<Event>> batches,
            @ForAll boolean ticket, @ForAll boolean taken) {
        Chat chat = new Chat();
        for (int i = 0; i < batches.size(); i++) {
            if (ticket && i == batches.size() / 2) {
                chat.withTicket("T-4K7P", taken);
            }
            chat.does(batches.get(i).toArray(Event[]::new)); // the chat checks that the state survives JSON
            chat.effects().forEach(AnyConversationTest::canBeDone);
        }
    }

    @Property(tries = 80)
    void a_press_that_comes_again_does_nothing_more(@ForAll("batches") @Size(max = 5) List<List<Event>> before,
            @ForAll("data") String data) {
        Chat chat = new Chat();
        before.forEach(batch -> chat.does(batch.toArray(Event[]::new)));
        ChatState once = chat.pressesUnder("same", data).state();
        assertThat(chat.pressesUnder("same", data).effects()).isEmpty();
        assertThat(chat.state()).isEqualTo(once);
    }

    @Property(tries = 80)
    void the_same_turn_twice_is_the_same(@ForAll("batches") @Size(max = 5) List<List<Event>> batches) {
        Chat one = new Chat();
        Chat two = new Chat();
        batches.forEach(batch -> {
            one.does(batch.toArray(Event[]::new));
            two.does(batch.toArray(Event[]::new));
            assertThat(two.turn()).isEqualTo(one.turn());
        });
    }

    private static void canBeDone(Effect effect) {
        switch (effect) {
            case Say say -> canBeSent(say.html(), say.buttons());
            case EditLast edit -> canBeSent(edit.html(), edit.buttons());
            case RememberQuestion question ->
                assertThat(question.masked()).doesNotContain("3578011203900001", "081234567890");
            default -> {
            }
        }
    }

    private static void canBeSent(String html, List<List<Button>> rows) {
        Html.check(html);
        assertThat(rows).allSatisfy(row -> assertThat(row).isNotEmpty().allSatisfy(button -> {
            assertThat(button.data()).isNotEmpty().isASCII().hasSizeLessThanOrEqualTo(64);
            assertThat(button.label()).isNotBlank();
        }));
    }

    @Provide
    Arbitrary<List<List<Event>>> batches() {
        return events().list().ofMinSize(1).ofMaxSize(4).list().ofMaxSize(12);
    }

    private Arbitrary<Event> events() {
        Arbitrary<String> ids = Arbitraries.integers().between(1, 6).map(i -> "x" + i);
        Arbitrary<Event> said = Combinators.combine(ids, texts(), Arbitraries.of("id", "en", "zz", ""))
                .as((id, text, tag) -> new Said(AT, id, text, Optional.of(tag).filter(each -> !each.isEmpty())));
        Arbitrary<Event> edited = Combinators.combine(ids, texts()).as((id, text) -> new Event.Edited(AT, id, text));
        Arbitrary<Event> pressed = Combinators.combine(ids, data()).as((id, data) -> new Pressed(AT, "p", id, data));
        Arbitrary<Event> attached = Combinators.combine(ids, texts(), Arbitraries.of(Attachment.Type.class),
                Arbitraries.of("", "album")).as(
                        (id, text, type, album) -> new Attached(AT, id,
                                new Attachment(type, "f", text), text,
                                Optional.of(album).filter(each -> !each.isEmpty())));
        Arbitrary<Event> located = Combinators.combine(Arbitraries.doubles(), Arbitraries.doubles().between(-12, 120))
                .as((latitude, longitude) -> new Event.Located(AT, "l", latitude, longitude));
        Arbitrary<Event> others = Arbitraries.of(new Event.ContactShared(AT, "c"), new Event.Left(AT),
                new Event.CameBack(AT), new Event.Due(AT, Hearing.END_OF_PAUSE), new Event.Due(AT, "other"),
                new Event.Ignored(AT, "x"));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(6, said), net.jqwik.api.Tuple.of(1, edited),
                net.jqwik.api.Tuple.of(3, pressed), net.jqwik.api.Tuple.of(1, attached),
                net.jqwik.api.Tuple.of(1, located),
                net.jqwik.api.Tuple.of(1, others));
    }

    private Arbitrary<String> texts() {
        Arbitrary<String> known = Arbitraries.of("kak", "halo", "ya", "tidak", "bukan itu", "maksud saya", "1",
                "yang kedua",
                "biaya paspor?", "paspor hilang", "dokumen apa saja", "cuaca besok", "status permohonan saya", "visa",
                "makasih", "untuk anak", "kalau", "maksud saya biaya", "/start", "/petugas", "/petugas paspor hilang",
                "/tiket",
                "/kantor", "/kantor malang", "/bahasa", "/bahasa en", "/batal", "/privasi", "/apa", "Malang", "👍",
                "nik 3578011203900001", "hp 081234567890", "<b>biaya</b> & \"x\"", "How much does it cost?", "", " ",
                "biaya " + "panjang ".repeat(2_000));
        return Arbitraries.oneOf(known, known, Arbitraries.strings().ofMaxLength(60),
                Arbitraries.strings().withChars("<>&\"'/{}[]:;$\\ \n\u0000\u200b\uD83D\uDE00\u0301").ofMaxLength(30));
    }

    @Provide
    Arbitrary<String> data() {
        return Arbitraries.oneOf(Arbitraries.of("e:biaya-paspor", "e:biaya-anak", "m:paspor-hilang", "ok:biaya-paspor",
                "no:biaya-paspor", "no:biaya-anak", "h", "none", "re", "rate:T-4K7P:1", "cancel:T-4K7P", "l:en", "l:id",
                "e:x", "", "tell:o1", "untell:o1", "subs", "s:all", "u:all", "stop"),
                Arbitraries.strings().ofMaxLength(80));
    }
}
