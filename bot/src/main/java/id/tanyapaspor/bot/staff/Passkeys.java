package id.tanyapaspor.bot.staff;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Passkeys as rows. An account is known to an authenticator by the bytes of its id. */
@Component
class Passkeys implements UserCredentialRepository {

    /** How many an account may have. */
    static final int MOST = 10;

    /** A passkey as its owner sees it. */
    record Passkey(String id, String name, Instant created, Optional<Instant> used) {}

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Passkeys(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static Bytes handle(String account) {
        return new Bytes(account.getBytes(StandardCharsets.UTF_8));
    }

    static String account(Bytes handle) {
        return new String(handle.getBytes(), StandardCharsets.UTF_8);
    }

    /** The passkeys of an account, the oldest first. */
    List<Passkey> of(String account) {
        return jdbc.sql("""
                select id, name, created_at, used_at from staff_passkey where account = :account
                order by created_at, id
                """).param("account", account).query((row, n) -> new Passkey(row.getString("id"),
                row.getString("name"), Instant.ofEpochMilli(row.getLong("created_at")), used(row))).list();
    }

    /** Removes a passkey, if it is this account's; returns its name. */
    Optional<String> remove(String account, String id) {
        return jdbc.sql("delete from staff_passkey where id = :id and account = :account returning name")
                .param("id", id).param("account", account).query(String.class).optional();
    }

    void deleteAll(String account) {
        jdbc.sql("delete from staff_passkey where account = :account").param("account", account).update();
    }

    @Override
    public void delete(Bytes id) {
        jdbc.sql("delete from staff_passkey where id = :id").param("id", id.toBase64UrlString()).update();
    }

    /** A new one is added; one that is known was used. */
    @Override
    public void save(CredentialRecord passkey) {
        if (findByCredentialId(passkey.getCredentialId()) == null) {
            add(passkey);
        } else if (!used(passkey)) {
            throw new BadCredentialsException("The passkey counts backwards: somebody may have copied it");
        }
    }

    private void add(CredentialRecord passkey) {
        jdbc.sql("""
                insert into staff_passkey (id, account, name, public_key, attestation, signatures, verified, portable,
                    copied, transports, created_at)
                values (:id, :account, :name, :key, :attestation, :signatures, :verified, :portable, :copied,
                    :transports, :now)
                """).param("id", passkey.getCredentialId().toBase64UrlString())
                .param("account", account(passkey.getUserEntityUserId())).param("name", passkey.getLabel())
                .param("key", new Bytes(passkey.getPublicKey().getBytes()).toBase64UrlString())
                .param("attestation", passkey.getAttestationObject().toBase64UrlString())
                .param("signatures", passkey.getSignatureCount()).param("verified", number(passkey.isUvInitialized()))
                .param("portable", number(passkey.isBackupEligible())).param("copied", number(passkey.isBackupState()))
                .param("transports", passkey.getTransports().stream().map(AuthenticatorTransport::getValue).sorted()
                        .collect(Collectors.joining(",")))
                .param("now", clock.millis()).update();
    }

    /** Authenticators that count must count upwards; those that do not say 0 for ever. */
    private boolean used(CredentialRecord passkey) {
        return jdbc.sql("""
                update staff_passkey set signatures = :signatures, used_at = :now
                where id = :id and (signatures < :signatures or signatures = 0 and :signatures = 0)
                """).param("signatures", passkey.getSignatureCount()).param("now", clock.millis())
                .param("id", passkey.getCredentialId().toBase64UrlString()).update() == 1;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return jdbc.sql("select * from staff_passkey where id = :id").param("id", id.toBase64UrlString())
                .query(Passkeys::passkey).optional().orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql("select * from staff_passkey where account = :account order by created_at, id")
                .param("account", account(handle)).query(Passkeys::passkey).list();
    }

    private static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
        Instant created = Instant.ofEpochMilli(row.getLong("created_at"));
        return ImmutableCredentialRecord.builder().credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(row.getString("id")))
                .userEntityUserId(handle(row.getString("account")))
                .publicKey(new ImmutablePublicKeyCose(Bytes.fromBase64(row.getString("public_key")).getBytes()))
                .attestationObject(Bytes.fromBase64(row.getString("attestation")))
                .signatureCount(row.getLong("signatures")).uvInitialized(row.getInt("verified") == 1)
                .backupEligible(row.getInt("portable") == 1).backupState(row.getInt("copied") == 1)
                .transports(transports(row.getString("transports"))).label(row.getString("name")).created(created)
                .lastUsed(used(row).orElse(created)).build();
    }

    private static Set<AuthenticatorTransport> transports(String names) {
        return Arrays.stream(names.split(",")).filter(name -> !name.isEmpty()).map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Instant> used(ResultSet row) throws SQLException {
        long used = row.getLong("used_at");
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(used));
    }

    private static int number(boolean yes) {
        return yes ? 1 : 0;
    }
}
