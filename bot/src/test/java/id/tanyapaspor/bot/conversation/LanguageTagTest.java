package id.tanyapaspor.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

    @ParameterizedTest
    @CsvSource({ "en, EN", "en-GB, EN", "id, ID", "in_ID, ID", "jv, ID" })
    void the_setting_of_an_app(String tag, id.tanyapaspor.knowledge.Language language) {
        assertThat(LanguageTag.of(tag)).hasValue(language);
    }

    @ParameterizedTest
    @ValueSource(strings = { "nl", "", "zh-hans", "-" })
    void a_setting_that_does_not_tell(String tag) {
        assertThat(LanguageTag.of(tag)).isEmpty();
    }
}
