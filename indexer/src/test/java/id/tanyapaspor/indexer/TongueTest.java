package id.tanyapaspor.indexer;

import static id.tanyapaspor.knowledge.Language.EN;
import static id.tanyapaspor.knowledge.Language.ID;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TongueTest {

    @ParameterizedTest
    @ValueSource(strings = { "How much is a passport?", "I lost my passport, what should I do",
        "can I renew it at any office",
        "what documents do I need for my child", "is it open on Saturday",
        "Do I need kartu keluarga for my child's paspor?", "where is the kantor imigrasi in Depok" })
    void english(String text) {
        assertThat(Tongue.of(text)).hasValue(EN);
    }

    @ParameterizedTest
    @ValueSource(strings = { "berapa biaya paspor", "how much sih bikin e-passport sekarang?", "passport hilang",
        "mau renew passport gimana kak", "biayanya?", "mau renew passport, what documents are required?",
        "budget bikin passport 10 years berapa kak", "paspor" })
    void indonesian(String text) {
        assertThat(Tongue.of(text)).hasValue(ID);
    }

    @ParameterizedTest
    @ValueSource(strings = { "hello", "ok", "passport", "Surabaya", "", "👍", "1234" })
    void words_that_do_not_tell(String text) {
        assertThat(Tongue.of(text)).isEmpty();
    }
}
