package id.tanyapaspor.bot.staff;

import java.util.Set;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PasskeysTest {

    private final TestStaff staff;
    private final Account sari;

    PasskeysTest(TestDatabase database) {
        staff = new TestStaff(database);
        sari = staff.hire("sari", Role.OFFICER);
    }

    private CredentialRecord passkey(Bytes id, long count) {
        return ImmutableCredentialRecord.builder().credentialType(PublicKeyCredentialType.PUBLIC_KEY).credentialId(id)
                .userEntityUserId(Passkeys.handle(sari.id()))
                .publicKey(new ImmutablePublicKeyCose(new byte[]{ 0, -1, 7 }))
                .attestationObject(new Bytes(new byte[]{ 9, -9, 0 })).signatureCount(count).uvInitialized(true)
                .backupEligible(true).backupState(false).label("Laptop kantor")
                .transports(Set.of(AuthenticatorTransport.INTERNAL, AuthenticatorTransport.HYBRID)).build();
    }

    @DatabaseTest
    void a_passkey_comes_back_as_it_was_kept() {
        Bytes id = Bytes.random();
        staff.passkeys.save(passkey(id, 3));
        CredentialRecord kept = staff.passkeys.findByCredentialId(id);
        assertThat(kept).usingRecursiveComparison().ignoringFields("created", "lastUsed", "attestationClientDataJSON")
                .isEqualTo(passkey(id, 3));
        assertThat(kept.getCreated()).isEqualTo(staff.clock.instant());
        assertThat(staff.passkeys.findByUserId(Passkeys.handle(sari.id()))).hasSize(1);
        assertThat(staff.passkeys.findByCredentialId(Bytes.random())).isNull();
        assertThat(staff.passkeys.of(sari.id())).singleElement().satisfies(mine -> {
            assertThat(mine.name()).isEqualTo("Laptop kantor");
            assertThat(mine.used()).isEmpty();
        });
    }

    @DatabaseTest
    void a_passkey_that_counts_backwards_was_copied() {
        Bytes id = Bytes.random();
        staff.passkeys.save(passkey(id, 3));
        staff.passkeys.save(passkey(id, 4));
        assertThat(staff.passkeys.of(sari.id()).getFirst().used()).contains(staff.clock.instant());
        for (long count : new long[]{ 0, 3, 4 }) {
            assertThatThrownBy(() -> staff.passkeys.save(passkey(id, count))).as("%s", count)
                    .isInstanceOf(BadCredentialsException.class);
        }
        staff.passkeys.save(passkey(id, 5));
    }

    @DatabaseTest
    void a_passkey_that_does_not_count_is_used_all_the_same() {
        Bytes id = Bytes.random();
        staff.passkeys.save(passkey(id, 0));
        staff.passkeys.save(passkey(id, 0));
        staff.passkeys.save(passkey(id, 0));
        assertThat(staff.passkeys.of(sari.id())).hasSize(1);
    }

    @DatabaseTest
    void only_its_owner_removes_a_passkey() {
        Account budi = staff.hire("budi", Role.ADMIN);
        Bytes id = Bytes.random();
        staff.passkeys.save(passkey(id, 0));
        assertThat(staff.passkeys.remove(budi.id(), id.toBase64UrlString())).isEmpty();
        assertThat(staff.factors.of(sari.id()).any()).isTrue();
        assertThat(staff.passkeys.remove(sari.id(), id.toBase64UrlString())).contains("Laptop kantor");
        assertThat(staff.factors.of(sari.id()).any()).isFalse();
    }

    @DatabaseTest
    void a_closed_account_is_nobody_to_a_passkey() {
        var owners = new PasskeyOwners(staff.accounts);
        assertThat(owners.findById(Passkeys.handle(sari.id())).getName()).isEqualTo("sari");
        staff.passkeys.save(passkey(Bytes.random(), 0));
        staff.access.close(sari.id());
        assertThat(owners.findById(Passkeys.handle(sari.id()))).isNull();
        assertThat(staff.passkeys.of(sari.id())).isEmpty();
    }
}
