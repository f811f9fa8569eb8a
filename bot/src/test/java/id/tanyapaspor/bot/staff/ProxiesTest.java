package id.tanyapaspor.bot.staff;

import java.util.Map;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.desk.RunningDesk;
import id.tanyapaspor.bot.storage.Database;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is believed about where a request comes from. */
class ProxiesTest {

    private static final Map<String, String> FORWARDED = Map.of("X-Forwarded-For", "198.51.100.7, 192.168.1.20",
            "X-Forwarded-Proto", "https", "X-Forwarded-Host", "tanya.example");

    @Test
    void a_proxy_on_this_machine_is_believed_and_what_came_to_it_is_not() {
        try (TestDatabase database = TestDatabase.open(Database.SQLITE); var running = new RunningDesk(database)) {
            assertThat(address(running)).as("the last hop, for anybody may write those before it")
                    .isEqualTo("192.168.1.20");
            assertThat(login(running).headers()).containsKey("strict-transport-security");
        }
    }

    @Test
    void nobody_is_believed_who_is_not_a_trusted_proxy() {
        try (TestDatabase database = TestDatabase.open(Database.SQLITE);
                var running = new RunningDesk(database, "TRUSTED_PROXIES=192.0.2.0/24")) {
            assertThat(address(running)).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
            APIResponse login = login(running);
            assertThat(login.headers()).doesNotContainKey("strict-transport-security");
            assertThat(login.headersArray()).filteredOn(header -> header.name.equalsIgnoreCase("set-cookie"))
                    .isNotEmpty().noneMatch(header -> header.value.contains("Secure"));
        }
    }

    /** Of the session of somebody who logs in with made-up headers. */
    private static String address(RunningDesk running) {
        Page page = running.page(1280, 800, true);
        page.setExtraHTTPHeaders(Map.of("X-Forwarded-For", FORWARDED.get("X-Forwarded-For")));
        running.enter(page, Invite.firstAdmin(running.part(JdbcClient.class)), "sari");
        return running.part(JdbcClient.class).sql("select address from staff_session").query(String.class).single();
    }

    private static APIResponse login(RunningDesk running) {
        RequestOptions options = RequestOptions.create();
        FORWARDED.forEach(options::setHeader);
        return running.page(1280, 800, true).request().get(running.address() + "/petugas/masuk?bahasa=id", options);
    }
}
