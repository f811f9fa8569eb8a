package id.tanyapaspor.bot.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import id.tanyapaspor.bot.delivery.ChatId;
import id.tanyapaspor.bot.delivery.Event;
import id.tanyapaspor.bot.delivery.Handler;
import id.tanyapaspor.bot.delivery.Lanes;
import id.tanyapaspor.bot.delivery.Message;
import id.tanyapaspor.bot.delivery.Message.Button;
import id.tanyapaspor.bot.delivery.Outbox;
import id.tanyapaspor.bot.delivery.Outgoing;

/** A talk of few words that shows all that a channel must carry: lists, buttons, links, edits, late and hostile answers. */
final class PlainTalk implements Handler {

    static final String FEE = """
            <b>Biaya paspor</b>
            Paspor elektronik 5 tahun Rp650.000, yang 10 tahun Rp950.000. Tarifnya sama untuk paspor baru dan \
            penggantian ("perpanjang"), dan sama di semua kantor imigrasi.

            • Layanan percepatan: Rp1.000.000
            • Paspor hilang: Rp1.000.000
            • Paspor rusak: Rp500.000

            <i>Sumber: PP 45/2024, lampiran · diperiksa 20 November 2026</i>""";

    private final Outbox outbox;
    private final Lanes lanes;
    private final InstantSource time;

    PlainTalk(Outbox outbox, Lanes lanes, InstantSource time) {
        this.outbox = outbox;
        this.lanes = lanes;
        this.time = time;
    }

    @Override
    public void handle(ChatId chat, List<Received> events) {
        for (Received received : events) {
            switch (received.event()) {
                case Event.Said said -> said(chat, received.updateId(), said.text());
                case Event.Pressed pressed -> pressed(chat, received.updateId(), pressed.data());
                default -> throw new IllegalArgumentException("Not an event of the public page: " + received);
            }
        }
    }

    private void said(ChatId chat, String update, String text) {
        switch (text) {
            case String words when words.contains("biaya") -> say(chat, update, FEE, 0, feeButtons());
            case String words when words.contains("anak") -> say(chat, update, "Untuk siapa paspornya?", 0, List.of(
                    List.of(Button.press("Anak di bawah 17 tahun", "e:syarat-baru-anak")),
                    List.of(Button.press("Bayi", "e:syarat-baru-bayi"), Button.press("Bukan itu", "none"))));
            case String words when words.contains("nanti") -> say(chat, update, "Maaf menunggu.", 1500, List.of());
            case String words when words.contains("jahat") -> say(chat, update,
                    "<script>alert(1)</script><img src=x onerror=alert(1)><a href=\"javascript:alert(1)\">klik</a>", 0,
                    List.of());
            default -> say(chat, update, "Saya belum yakin dengan jawabannya.", 0,
                    List.of(List.of(Button.press("Ya, teruskan", "h"), Button.press("Tulis ulang", "re"))));
        }
    }

    private void pressed(ChatId chat, String update, String data) {
        if (data.startsWith("ok:")) {
            String said = lanes.state(chat).orElseThrow();
            put(chat, update, new Message.Edit(said, FEE + "\n\nTerima kasih.", List.of()), 0);
        } else {
            say(chat, update, "Anda menekan " + data, 0, List.of());
        }
    }

    private void say(ChatId chat, String update, String html, long after, List<List<Button>> buttons) {
        lanes.saveState(chat, put(chat, update, new Message.Text(html, buttons), after));
    }

    private String put(ChatId chat, String update, Message message, long after) {
        return outbox.put(new Outgoing(update, chat, message, time.instant().plus(Duration.ofMillis(after)),
                Optional.empty(), Outgoing.Priority.ANSWER));
    }

    private static List<List<Button>> feeButtons() {
        return List.of(List.of(Button.press("Selengkapnya", "m:biaya-paspor")),
                List.of(Button.press("Cara membayar biaya paspor", "e:cara-bayar"),
                        Button.link("Buka situs imigrasi", "https://www.imigrasi.go.id")),
                List.of(Button.press("Ini membantu", "ok:biaya-paspor"), Button.press("Belum menjawab",
                        "no:biaya-paspor")));
    }
}
