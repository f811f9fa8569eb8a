package id.tanyapaspor.bot.board;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the board measures by, and whom it tells.
 *
 * @param firstAnswer working time within which a ticket should get its first answer
 * @param closing working time within which a ticket should be closed; one day of office hours
 * @param address where the service is reached, for links in the digest; empty: no link
 */
@ConfigurationProperties("tanyapaspor.board")
record BoardSettings(
        @DefaultValue("30m") Duration firstAnswer,
        @DefaultValue("7h") Duration closing,
        Optional<URI> address,
        @DefaultValue DigestTo digest) {

    /**
     * The message about yesterday.
     *
     * @param chat number of the Telegram chat that gets it, a group's with its minus sign; empty: no digest
     * @param at time of a working day from which it is sent, by the desk's clock
     */
    record DigestTo(@DefaultValue("") String chat, @DefaultValue("08:00") LocalTime at) {

        DigestTo {
            chat = chat.strip();
            if (!chat.matches("(-?\\d{1,19})?")) {
                throw new IllegalArgumentException("TELEGRAM_DIGEST_CHAT is the number of a chat, such as 123456 or"
                        + " -1001234567890, not " + chat);
            }
        }

        boolean isOn() {
            return !chat.isEmpty();
        }
    }

    /** The board's address, for those who read of it elsewhere. */
    Optional<String> boardAddress() {
        return address.filter(URI::isAbsolute).map(base -> base.resolve("/petugas/papan").toString());
    }
}
