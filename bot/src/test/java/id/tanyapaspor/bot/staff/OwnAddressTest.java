package id.tanyapaspor.bot.staff;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import id.tanyapaspor.bot.DatabaseTest;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.staff.StaffSettings.SecondFactor;

import static org.assertj.core.api.Assertions.assertThat;

/** What the settings of address and zone change. */
class OwnAddressTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/petugas/masuk");

    OwnAddressTest() {
        request.setServerName("localhost");
        request.setServerPort(8080);
    }

    private static StaffSettings settings(String address, String zone) {
        return new StaffSettings(5, Duration.ofMinutes(15), Duration.ofHours(2), Duration.ofHours(12),
                Duration.ofHours(48), SecondFactor.OPTIONAL, Optional.of(address).map(URI::create), ZoneId.of(zone));
    }

    private static OwnAddress address(String address) {
        return new OwnAddress(settings(address, "Asia/Jakarta"));
    }

    @Test
    void without_a_public_address_we_are_where_we_were_asked() {
        assertThat(address("").origin(request)).isEqualTo("http://localhost:8080");
        assertThat(address("").host(request)).isEqualTo("localhost");
    }

    @Test
    void the_public_address_counts_whatever_was_asked() {
        OwnAddress address = address("https://tanya.example.go.id/");
        assertThat(address.origin(request)).isEqualTo("https://tanya.example.go.id");
        assertThat(address.host(request)).isEqualTo("tanya.example.go.id");
    }

    @DatabaseTest
    void passkeys_belong_to_the_host_of_the_public_address(TestDatabase database) {
        var staff = new TestStaff(database);
        Account sari = staff.hire("sari", Role.OFFICER);
        var party = new RelyingParty(staff.passkeys, new PasskeyOwners(staff.accounts),
                new Challenges(database.sql(), staff.clock), address("https://tanya.example.go.id"),
                TransactionOperations.withoutTransaction());
        JsonNode made = JsonMapper.shared().readTree(party.toRegister(sari, request));
        assertThat(made.at("/rp/id").asString()).isEqualTo("tanya.example.go.id");
        assertThat(made.at("/user/name").asString()).isEqualTo("sari");
        assertThat(made.at("/user/displayName").asString()).isEqualTo("Nama sari");
        JsonNode shown = JsonMapper.shared().readTree(party.toShow(Optional.empty(), request));
        assertThat(shown.at("/rpId").asString()).isEqualTo("tanya.example.go.id");
        assertThat(shown.at("/userVerification").asString()).isEqualTo("required");
        assertThat(JsonMapper.shared().readTree(party.toShow(Optional.of(sari), request)).at("/userVerification")
                .asString()).isEqualTo("preferred");
    }

    @Test
    void times_are_those_of_the_zone() {
        Instant noon = Instant.parse("2026-11-20T05:00:00Z");
        assertThat(new Times(settings("", "Asia/Jakarta")).of(noon, Locale.of("id"))).isEqualTo(
                "20 Nov 2026 12.00 WIB");
        assertThat(new Times(settings("", "Asia/Jayapura")).of(noon, Locale.of("id"))).isEqualTo(
                "20 Nov 2026 14.00 WIT");
    }
}
