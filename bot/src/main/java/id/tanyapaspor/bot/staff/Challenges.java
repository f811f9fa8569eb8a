package id.tanyapaspor.bot.staff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/**
 * What a passkey has to sign. A challenge carries its end and our own signature over it, so that whoever asks for one, logged
 * in or not, writes nothing into the database, and every copy of the service knows it again. It is good once.
 */
@Component
class Challenges {

    /** What a challenge is for; one does not serve for another. */
    enum Purpose {
        REGISTER,
        LOGIN,
        SECOND
    }

    static final Duration LIFE = Duration.ofMinutes(5);

    private static final String METHOD = "HmacSHA256";
    private static final int NONCE = 16;
    private static final int HEAD = Long.BYTES + NONCE;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Challenges(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param account who is to answer it; empty when anybody may */
    Bytes issue(Purpose purpose, String account) {
        byte[] head = ByteBuffer.allocate(HEAD).putLong(clock.instant().plus(LIFE).toEpochMilli())
                .put(Secrets.bytes(NONCE)).array();
        byte[] signature = sign(head, purpose, account);
        return new Bytes(ByteBuffer.allocate(HEAD + signature.length).put(head).put(signature).array());
    }

    /** Whether a challenge is ours, for this, and not too old. */
    boolean isGood(Bytes challenge, Purpose purpose, String account) {
        byte[] bytes = challenge.getBytes();
        if (bytes.length <= HEAD) {
            return false;
        }
        byte[] head = Arrays.copyOf(bytes, HEAD);
        byte[] signature = Arrays.copyOfRange(bytes, HEAD, bytes.length);
        return MessageDigest.isEqual(signature, sign(head, purpose, account)) && until(challenge) > clock.millis();
    }

    /** Uses a good challenge up; false when it was used before. */
    boolean spend(Bytes challenge) {
        jdbc.sql("delete from staff_challenge where expires_at < :now").param("now", clock.millis()).update();
        return jdbc.sql("""
                insert into staff_challenge (challenge, expires_at) values (:challenge, :until)
                on conflict (challenge) do nothing
                """).param("challenge", challenge.toBase64UrlString()).param("until", until(challenge)).update() == 1;
    }

    private static long until(Bytes challenge) {
        return ByteBuffer.wrap(challenge.getBytes()).getLong();
    }

    private byte[] sign(byte[] head, Purpose purpose, String account) {
        try {
            Mac mac = Mac.getInstance(METHOD);
            mac.init(new SecretKeySpec(Bytes.fromBase64(key()).getBytes(), METHOD));
            mac.update(head);
            return mac.doFinal((purpose + ":" + account).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + METHOD, e);
        }
    }

    /** The key of all copies: made by whoever needs it first. */
    private String key() {
        return jdbc.sql("select secret from staff_key where name = 'challenge'").query(String.class).optional()
                .orElseGet(() -> {
                    jdbc.sql("""
                            insert into staff_key (name, secret) values ('challenge', :secret)
                            on conflict (name) do nothing
                            """).param("secret", new Bytes(Secrets.bytes(32)).toBase64UrlString()).update();
                    return key();
                });
    }
}
