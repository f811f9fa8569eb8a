package id.tanyapaspor.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

import org.junit.jupiter.api.Test;

import id.tanyapaspor.bot.conversation.Effect.Say;
import id.tanyapaspor.bot.conversation.News.Posted;
import id.tanyapaspor.bot.conversation.News.Topic;
import id.tanyapaspor.knowledge.Language;

/** Notes above answers, the end of an outage, subscriptions. */
class NewsTest {

    private static final String MALANG = "Kantor Imigrasi Kelas I Malang";

    private final Chat chat = new Chat();
    private final Set<String> taken = new HashSet<>();

    @Test
    void an_outage_stands_above_the_answer_that_it_concerns_with_a_way_to_be_told_of_its_end() {
        chat.reading(news(outage("o1", label("biaya")))).says("berapa biaya paspor");
        assertThat(chat.heard()).startsWith("Gangguan o1").contains("Rp650.000");
        assertThat(chat.labels()).first().isEqualTo("Kabari saya bila pulih");
        assertThat(chat.buttons()).first().isEqualTo("tell:o1");
    }

    @Test
    void an_answer_that_it_does_not_concern_stays_as_it_is() {
        chat.reading(news(outage("o1", label("m-paspor")))).says("berapa biaya paspor");
        assertThat(chat.heard()).startsWith("Paspor 5 tahun");
        assertThat(chat.buttons()).doesNotContain("tell:o1");
    }

    @Test
    void an_announcement_stands_above_too_but_there_is_no_end_to_wait_for() {
        chat.reading(news(new Posted("n1", false, everybody(), _ -> "Pengumuman n1"))).says("berapa biaya paspor");
        assertThat(chat.heard()).startsWith("Pengumuman n1");
        assertThat(chat.buttons()).doesNotContain("tell:n1");
    }

    @Test
    void of_two_answers_in_one_turn_only_the_first_carries_the_note() {
        chat.reading(news(outage("o1", everybody()))).says("paspor saya hilang? biaya nya berapa");
        assertThat(chat.says()).hasSize(2);
        assertThat(chat.says().get(0).html()).startsWith("Gangguan o1");
        assertThat(chat.says().get(1).html()).doesNotContain("Gangguan");
    }

    @Test
    void small_talk_and_what_is_outside_carry_none() {
        chat.reading(news(outage("o1", everybody()))).says("visa ke jepang?");
        assertThat(chat.heard()).startsWith("Visa urusan");
    }

    @Test
    void a_question_that_nobody_can_answer_still_shows_the_outage_that_comes_near() {
        chat.reading(news(outage("o1", label("biaya")))).says("kenapa gagal melulu?");
        assertThat(chat.heard()).startsWith("Gangguan o1").contains("belum yakin");
        assertThat(chat.buttons()).first().isEqualTo("tell:o1");
        assertThat(chat.buttons()).contains("h");
    }

    @Test
    void a_choice_and_a_quote_carry_it_too() {
        chat.reading(news(outage("o1", everybody()))).says("dokumen apa saja?");
        assertThat(chat.heard()).startsWith("Gangguan o1");
        chat.says("keadaan kahar itu apa?");
        assertThat(chat.heard()).startsWith("Gangguan o1");
    }

    @Test
    void an_office_that_was_looked_up_or_is_named_brings_its_outage() {
        News local = news(outage("o1", (_, offices) -> offices.contains(MALANG)));
        chat.reading(local).says("berapa biaya paspor");
        assertThat(chat.heard()).doesNotContain("Gangguan");
        chat.says("/kantor malang");
        assertThat(chat.heard()).startsWith("Gangguan o1");
        chat.says("berapa biaya paspor");
        assertThat(chat.heard()).startsWith("Gangguan o1");
        assertThat(new Chat().reading(local).says("berapa biaya paspor di malang?").heard()).startsWith("Gangguan o1");
    }

    @Test
    void more_than_three_are_told_in_a_list() {
        chat.reading(news(outage("o1", everybody()), outage("o2", everybody()), outage("o3", everybody()),
                outage("o4", everybody()))).says("berapa biaya paspor");
        assertThat(chat.heard()).contains("o1", "o2", "o3", "1 info lain: /info").doesNotContain("Gangguan o4");
        assertThat(chat.labels()).contains("Kabari saya bila pulih (1)", "Kabari saya bila pulih (3)");
        chat.says("/info");
        assertThat(chat.says()).hasSize(4);
    }

    @Test
    void without_anything_running_info_says_so() {
        chat.says("/info");
        assertThat(chat.heard()).startsWith("Saat ini tidak ada");
    }

    @Test
    void whoever_wants_to_be_told_can_take_it_back() {
        chat.reading(news(outage("o1", everybody()))).presses("tell:o1");
        assertThat(chat.heard()).contains("kabari di sini");
        assertThat(chat.effect(Effect.Follow.class)).isEqualTo(new Effect.Follow("o1", Language.ID));
        assertThat(chat.buttons()).containsExactly("untell:o1");
        chat.presses("untell:o1");
        assertThat(chat.effect(Effect.Unfollow.class)).isEqualTo(new Effect.Unfollow("o1"));
        assertThat(chat.buttons()).containsExactly("tell:o1");
    }

    @Test
    void the_same_button_pressed_twice_does_it_once() {
        chat.reading(news(outage("o1", everybody()))).pressesUnder("m", "tell:o1").pressesUnder("m", "tell:o1");
        assertThat(chat.effects()).isEmpty();
    }

    @Test
    void the_end_of_what_is_over_is_not_waited_for() {
        chat.presses("tell:o1");
        assertThat(chat.heard()).isEqualTo("Gangguan itu sudah selesai.");
        assertThat(chat.effects(Effect.Follow.class)).isEmpty();
    }

    @Test
    void subscriptions_say_what_is_sent_and_offer_topics() {
        taken.add("label:biaya");
        chat.reading(news()).says("/langganan");
        assertThat(chat.heard()).contains("Biasanya beberapa kali sebulan", "Langganan Anda:\n• Biaya", "/berhenti");
        assertThat(chat.labels()).containsExactly("+ Semua pengumuman", "Berhenti: Biaya", "+ M-Paspor",
                "Berhenti dari semua");
    }

    @Test
    void a_topic_is_taken_and_left_by_buttons() {
        chat.reading(news()).presses("s:label:m-paspor");
        assertThat(chat.effect(Effect.Subscribe.class)).isEqualTo(new Effect.Subscribe("label:m-paspor", Language.ID));
        assertThat(chat.buttons()).containsExactly("u:label:m-paspor", "subs");
        chat.presses("u:label:m-paspor");
        assertThat(chat.effect(Effect.Unsubscribe.class)).isEqualTo(new Effect.Unsubscribe("label:m-paspor"));
    }

    @Test
    void an_office_is_found_by_its_town_and_taken() {
        chat.reading(news()).says("/langganan malang");
        assertThat(chat.labels()).containsExactly("+ " + MALANG);
        chat.presses(chat.buttons().getFirst());
        assertThat(chat.effect(Effect.Subscribe.class).topic()).isEqualTo("office:" + MALANG);
        assertThat(chat.state().office()).contains(MALANG);
    }

    @Test
    void all_ends_by_one_word() {
        taken.add("all");
        chat.reading(news()).says("/berhenti");
        assertThat(chat.effect(Effect.UnsubscribeAll.class)).isNotNull();
        taken.clear();
        chat.says("/stop");
        assertThat(chat.heard()).startsWith("Anda tidak punya langganan");
        assertThat(chat.effects(Effect.UnsubscribeAll.class)).isEmpty();
    }

    @Test
    void where_nobody_can_be_written_to_first_nobody_subscribes() {
        chat.says("/langganan");
        assertThat(chat.heard()).contains("hanya bisa di Telegram");
        chat.presses("s:all");
        assertThat(chat.effects(Effect.Subscribe.class)).isEmpty();
    }

    @Test
    void an_unknown_topic_changes_nothing() {
        chat.reading(news()).presses("s:label:tidak-ada");
        assertThat(chat.effects()).hasSize(1).first().isInstanceOf(Say.class);
    }

    @Test
    void even_while_an_officer_has_the_chat_subscriptions_can_be_stopped() {
        taken.add("all");
        chat.withTicket("T-4K7P", true).reading(news()).says("/berhenti");
        assertThat(chat.effects(Effect.UnsubscribeAll.class)).hasSize(1);
        assertThat(chat.effects(Effect.ToTicket.class)).isEmpty();
    }

    @Test
    void whoever_blocks_the_bot_wants_nothing_any_more() {
        chat.does(new id.tanyapaspor.bot.delivery.Event.Left(chat.now()));
        assertThat(chat.effects(Effect.UnsubscribeAll.class)).hasSize(1);
    }

    @Test
    void a_state_of_the_time_before_offices_is_read() {
        String old = ChatState.NEW.json().replace("\"version\":2", "\"version\":1").replace(",\"office\":null", "");
        assertThat(old).doesNotContain("office");
        assertThat(ChatState.read(old)).isEqualTo(ChatState.NEW);
    }

    private News news(Posted... running) {
        return new News(List.of(running),
                _ -> List.of(new Topic("label:biaya", "Biaya"), new Topic("label:m-paspor", "M-Paspor")),
                Optional.of(() -> Set.copyOf(taken)));
    }

    private static Posted outage(String id, BiPredicate<Collection<String>, Collection<String>> concerns) {
        return new Posted(id, true, concerns, _ -> "Gangguan " + id);
    }

    private static BiPredicate<Collection<String>, Collection<String>> label(String label) {
        return (labels, _) -> labels.contains(label);
    }

    private static BiPredicate<Collection<String>, Collection<String>> everybody() {
        return (_, _) -> true;
    }
}
