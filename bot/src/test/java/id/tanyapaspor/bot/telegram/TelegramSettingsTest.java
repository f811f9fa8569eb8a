package id.tanyapaspor.bot.telegram;

import java.time.Duration;
import java.util.HashMap;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TelegramSettingsTest {

    private static TelegramSettings settings(String... pairs) {
        var map = new HashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put("tanyapaspor.telegram." + pairs[i], pairs[i + 1]);
        }
        return new Binder(new MapConfigurationPropertySource(map))
                .bindOrCreate("tanyapaspor.telegram", TelegramSettings.class);
    }

    @Test
    void variablesThatAreSetToNothingMeanTheDefault() {
        TelegramSettings settings = settings("token", "", "api-url", "", "mode", "", "officer-group", "");
        assertThat(settings.apiUrl()).isEqualTo("https://api.telegram.org");
        assertThat(settings.mode()).isEqualTo(TelegramSettings.Mode.POLLING);
        assertThat(settings.group()).isEmpty();
    }

    @Test
    void whatIsSetIsTaken() {
        TelegramSettings settings = settings("token", " 1:abc\n", "api-url", "http://127.0.0.1:8081", "mode", "webhook",
                "webhook.url", "https://example.org/telegram/webhook", "webhook.secret", "s3cret", "officer-group",
                "-1001234567890", "limits.group-interval", "10ms");
        assertThat(settings.token()).isEqualTo("1:abc");
        assertThat(settings.mode()).isEqualTo(TelegramSettings.Mode.WEBHOOK);
        assertThat(settings.group()).contains(-1001234567890L);
        assertThat(settings.limits().groupInterval()).isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void aGroupIsWrittenToAtMost18TimesAMinute() {
        TelegramSettings.Limits limits = settings().limits();
        long inAMinute = limits.groupBurst() + (60_000 - 1) / limits.groupInterval().toMillis();
        assertThat(inAMinute).isLessThanOrEqualTo(18);
    }

    @Test
    void whatCannotWorkIsToldWithTheNameOfTheVariable() {
        assertThatThrownBy(() -> settings("api-url", "api.telegram.org")).rootCause()
                .hasMessageContaining("TELEGRAM_API_URL");
        assertThatThrownBy(() -> settings("token", "1:a", "mode", "webhook")).rootCause()
                .hasMessageContaining("TELEGRAM_WEBHOOK_URL");
        assertThatThrownBy(() -> settings("token", "1:a", "mode", "webhook", "webhook.url", "https://example.org"))
                .rootCause().hasMessageContaining("TELEGRAM_WEBHOOK_SECRET");
    }

    @Test
    void neitherTokenNorSecretIsPrinted() {
        assertThat(settings("token", "1:abc", "webhook.secret", "s3cret").toString()).doesNotContain("1:abc", "s3cret");
    }
}
