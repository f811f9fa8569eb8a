package id.tanyapaspor.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.delivery.Event.Attachment.Type;

class ThingsTest {

    private final Chat chat = new Chat();

    @ParameterizedTest
    @EnumSource(Type.class)
    void every_kind_of_file_gets_a_word(Type type) {
        chat.sends(type);
        assertThat(chat.heard()).contains("ulis saja pertanyaan");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PHOTO    | Jangan kirim foto dokumen
            DOCUMENT | Jangan kirim dokumen pribadi
            VOICE    | Saya belum bisa mendengarkan suara
            STICKER  | Stiker belum bisa saya baca
            """)
    void a_file_is_not_needed_and_not_kept(Type type, String words) {
        chat.sends(type);
        assertThat(chat.heard()).contains(words);
        assertThat(chat.state().json()).doesNotContain("f.jpg");
    }

    @Test
    void what_is_written_under_a_photo_is_answered() {
        chat.sends(Type.PHOTO, "ini berapa biaya paspor nya?", Optional.empty());
        assertThat(chat.heard()).startsWith("Foto dan video tidak saya perlukan").contains("Rp650.000");
    }

    @Test
    void an_album_gets_one_word() {
        chat.sends(Type.PHOTO, "", Optional.of("a1"));
        assertThat(chat.says()).hasSize(1);
        chat.sends(Type.PHOTO, "", Optional.of("a1"));
        assertThat(chat.says()).isEmpty();
        chat.sends(Type.PHOTO, "", Optional.of("a2"));
        assertThat(chat.says()).hasSize(1);
    }

    @Test
    void a_place_is_told_the_nearest_offices_and_that_distances_are_estimates() {
        chat.locates(-7.95, 112.61);
        assertThat(chat.heard()).startsWith("Kantor imigrasi yang terdekat:\n\nKantor Imigrasi Kelas I Malang")
                .contains("kurang dari 15 km").contains("Kantor Imigrasi Blitar").contains("km, garis lurus")
                .contains("perkiraan dari pusat kota").doesNotContain("Makassar");
        assertThat(chat.state().json()).doesNotContain("112.6");
    }

    @Test
    void a_place_abroad_is_told_of_the_missions() {
        chat.locates(52.4, 4.9);
        assertThat(chat.heard()).contains("perwakilan RI");
    }

    @ParameterizedTest
    @CsvSource({ "NaN, 0", "91, 0", "0, 181", "Infinity, 0" })
    void a_place_that_is_none_is_asked_for_in_words(double latitude, double longitude) {
        chat.locates(latitude, longitude);
        assertThat(chat.heard()).startsWith("Lokasi itu tidak terbaca.");
    }

    @Test
    void a_contact_is_not_needed() {
        chat.does(new Event.ContactShared(chat.now(), "m"));
        assertThat(chat.heard()).startsWith("Kontak tidak saya perlukan");
    }

    @Test
    void leaving_and_coming_back_needs_no_word_and_ends_all_subscriptions() {
        chat.says("kak").does(new Event.Left(chat.now()), new Event.CameBack(chat.now()),
                new Event.Ignored(chat.now(), "service"));
        assertThat(chat.effects()).containsExactly(new Effect.UnsubscribeAll());
        chat.pauseEnds();
        assertThat(chat.effects()).isEmpty();
    }
}
