package id.tanyapaspor.bot.staff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import id.tanyapaspor.bot.staff.Challenges.Purpose;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys as Spring Security checks them, for the address under which a browser finds us. Its own filters keep challenges in
 * a session of the servlet container, of which we have none; so we ask it directly.
 */
@Component
class RelyingParty {

    private static final JsonMapper JSON = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private static final String NAME = "TanyaPaspor";

    /** Far more than any authenticator sends when it is not asked for an attestation. */
    private static final int LONGEST = 20_000;

    private final Passkeys passkeys;
    private final PasskeyOwners owners;
    private final Challenges challenges;
    private final OwnAddress address;
    private final TransactionOperations transaction;

    RelyingParty(Passkeys passkeys, PasskeyOwners owners, Challenges challenges, OwnAddress address,
            TransactionOperations transaction) {
        this.passkeys = passkeys;
        this.owners = owners;
        this.challenges = challenges;
        this.address = address;
        this.transaction = transaction;
    }

    /** What a browser needs to make a passkey, as JSON. */
    String toRegister(Account account, HttpServletRequest request) {
        return JSON.writeValueAsString(creation(account, challenges.issue(Purpose.REGISTER, account.id()), request));
    }

    /**
     * Takes a new passkey.
     *
     * @throws BadCredentialsException when it is none that we asked for
     */
    void register(Account account, String name, String answer, HttpServletRequest request) {
        refusing(() -> {
            var passkey = read(answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            Bytes challenge = ours(passkey.getResponse(), Purpose.REGISTER, account.id());
            spend(challenge);
            return operations(request).registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    creation(account, challenge, request), new RelyingPartyPublicKey(passkey, name)));
        });
    }

    /** What a browser needs to show a passkey, as JSON; `account` is whose, when we know. */
    String toShow(Optional<Account> account, HttpServletRequest request) {
        return JSON.writeValueAsString(showing(account, challenges.issue(purpose(account), id(account)), request));
    }

    /**
     * Whose passkey was shown. One that stands for the password as well must have asked for a fingerprint, a face or a PIN.
     *
     * @throws BadCredentialsException when it is none of ours, or not of `account`
     */
    String shown(Optional<Account> account, String answer, HttpServletRequest request) {
        return refusing(() -> {
            var passkey = read(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            Bytes challenge = ours(passkey.getResponse(), purpose(account), id(account));
            var check = new RelyingPartyAuthenticationRequest(showing(account, challenge, request), passkey);
            return transaction.execute(_ -> {
                Bytes owner = operations(request).authenticate(check).getId();
                spend(challenge);
                return Passkeys.account(owner);
            });
        });
    }

    private PublicKeyCredentialCreationOptions creation(Account account, Bytes challenge, HttpServletRequest request) {
        Webauthn4JRelyingPartyOperations operations = operations(request);
        operations.setCustomizeCreationOptions(options -> options.challenge(challenge).timeout(Challenges.LIFE));
        return operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(known(account)));
    }

    private PublicKeyCredentialRequestOptions showing(Optional<Account> account, Bytes challenge,
            HttpServletRequest request) {
        Webauthn4JRelyingPartyOperations operations = operations(request);
        operations.setCustomizeRequestOptions(options -> options.challenge(challenge).timeout(Challenges.LIFE)
                .userVerification(account.isPresent()
                        ? UserVerificationRequirement.PREFERRED
                        : UserVerificationRequirement.REQUIRED));
        return operations.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(
                account.map(RelyingParty::known).orElseGet(RelyingParty::unknown)));
    }

    private Webauthn4JRelyingPartyOperations operations(HttpServletRequest request) {
        var ourselves = PublicKeyCredentialRpEntity.builder().id(address.host(request)).name(NAME).build();
        return new Webauthn4JRelyingPartyOperations(owners, passkeys, ourselves, Set.of(address.origin(request)));
    }

    private static Authentication known(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(account.id(), null, List.of());
    }

    private static Authentication unknown() {
        return new AnonymousAuthenticationToken("nobody", "nobody", AuthorityUtils.createAuthorityList("NOBODY"));
    }

    private static Purpose purpose(Optional<Account> account) {
        return account.isPresent() ? Purpose.SECOND : Purpose.LOGIN;
    }

    private static String id(Optional<Account> account) {
        return account.map(Account::id).orElse("");
    }

    private static <R extends AuthenticatorResponse> PublicKeyCredential<R> read(String answer,
            TypeReference<PublicKeyCredential<R>> type) {
        if (answer.length() > LONGEST) {
            throw new BadCredentialsException("Longer than any passkey's answer");
        }
        PublicKeyCredential<R> passkey = JSON.readValue(answer, type);
        if (passkey == null || passkey.getRawId() == null || passkey.getResponse() == null
                || !isWhole(passkey.getResponse())) {
            throw new BadCredentialsException("Not a passkey's answer");
        }
        return passkey;
    }

    private static boolean isWhole(AuthenticatorResponse response) {
        return response.getClientDataJSON() != null && switch (response) {
            case AuthenticatorAttestationResponse made -> made.getAttestationObject() != null;
            case AuthenticatorAssertionResponse shown -> shown.getAuthenticatorData() != null
                    && shown.getSignature() != null;
            default -> false;
        };
    }

    /** The challenge that was signed, if it is one of ours. */
    private Bytes ours(AuthenticatorResponse response, Purpose purpose, String account) {
        String text = JSON.readTree(response.getClientDataJSON().getBytes()).path("challenge").asString("");
        Bytes challenge = Bytes.fromBase64(text);
        if (!challenges.isGood(challenge, purpose, account)) {
            throw new BadCredentialsException("The challenge is not ours, or too old");
        }
        return challenge;
    }

    private void spend(Bytes challenge) {
        if (!challenges.spend(challenge)) {
            throw new BadCredentialsException("The challenge was answered before");
        }
    }

    private static <T> T refusing(Supplier<T> check) {
        try {
            return check.get();
        } catch (WebAuthnException | IllegalArgumentException | JacksonException e) {
            throw new BadCredentialsException("The passkey was refused: " + e.getClass().getSimpleName(), e);
        }
    }
}
