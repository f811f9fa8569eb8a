package id.tanyapaspor.bot.delivery;

import java.util.Optional;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class LanesTest {

    private static final ChatId CHAT = new ChatId("telegram", "7");
    private static final Optional<String> TICKET = Optional.of("T-ABCD");

    private final Lanes lanes;

    LanesTest(TestDatabase database) {
        lanes = new Lanes(database.sql());
    }

    @DatabaseTest
    void aChatThatNobodyKnowsHasNoStateAndBelongsToTheBot() {
        assertThat(lanes.state(CHAT)).isEmpty();
        assertThat(lanes.ownership(CHAT)).isEqualTo(new Lanes.Ownership(Optional.empty(), 0));
    }

    @DatabaseTest
    void theLastStateIsRemembered() {
        lanes.saveState(CHAT, "{\"topic\":\"biaya\"}");
        lanes.saveState(CHAT, "{\"topic\":\"hilang\"}");
        assertThat(lanes.state(CHAT)).contains("{\"topic\":\"hilang\"}");
        assertThat(lanes.state(new ChatId("web", "7"))).isEmpty();
    }

    @DatabaseTest
    void theVersionRisesWhenTheChatChangesHandsAndOnlyThen() {
        assertThat(lanes.handTo(CHAT, TICKET)).isEqualTo(new Lanes.Ownership(TICKET, 1));
        assertThat(lanes.handTo(CHAT, TICKET).version()).isEqualTo(1);
        assertThat(lanes.handTo(CHAT, Optional.empty())).isEqualTo(new Lanes.Ownership(Optional.empty(), 2));
        assertThat(lanes.handTo(CHAT, Optional.empty()).version()).isEqualTo(2);
        assertThat(lanes.ownership(CHAT).version()).isEqualTo(2);
    }

    @DatabaseTest
    void changingHandsKeepsTheState() {
        lanes.saveState(CHAT, "{}");
        lanes.handTo(CHAT, TICKET);
        assertThat(lanes.state(CHAT)).contains("{}");
    }
}
