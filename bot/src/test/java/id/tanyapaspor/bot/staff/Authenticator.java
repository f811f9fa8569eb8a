package id.tanyapaspor.bot.staff;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** Chromium's virtual authenticator: a device with a fingerprint reader, on one page. */
final class Authenticator {

    private final CDPSession devtools;
    private final String id;

    private Authenticator(CDPSession devtools, String id) {
        this.devtools = devtools;
        this.id = id;
    }

    static Authenticator on(Page page) {
        CDPSession devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject with = new JsonObject();
        with.add("options", options);
        return new Authenticator(devtools,
                devtools.send("WebAuthn.addVirtualAuthenticator", with).get("authenticatorId").getAsString());
    }

    /** From now on the finger is the right one, or a wrong one. */
    void recognises(boolean finger) {
        JsonObject with = of();
        with.addProperty("isUserVerified", finger);
        devtools.send("WebAuthn.setUserVerified", with);
    }

    int passkeys() {
        return devtools.send("WebAuthn.getCredentials", of()).getAsJsonArray("credentials").size();
    }

    /** Its passkeys count anew, as those of a copy that was made before. */
    void countsFrom(int count) {
        for (var passkey : devtools.send("WebAuthn.getCredentials", of()).getAsJsonArray("credentials")) {
            JsonObject kept = passkey.getAsJsonObject();
            JsonObject which = of();
            which.add("credentialId", kept.get("credentialId"));
            devtools.send("WebAuthn.removeCredential", which);
            kept.addProperty("signCount", count);
            JsonObject anew = of();
            anew.add("credential", kept);
            devtools.send("WebAuthn.addCredential", anew);
        }
    }

    private JsonObject of() {
        JsonObject with = new JsonObject();
        with.addProperty("authenticatorId", id);
        return with;
    }
}
