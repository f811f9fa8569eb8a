package id.tanyapaspor.bot.web;
import id.tanyapaspor.bot.TestDatabase;
import id.tanyapaspor.bot.delivery.*;
import id.tanyapaspor.bot.delivery.Message.Button;
import java.util.*;

class Preview {
    public static void main(String[] a) throws Exception {
        RunningSite site = RunningSite.on(TestDatabase.open(TestDatabase.Kind.SQLITE), "server.port=8099");
        Chats chats = site.part(Chats.class);
        ChatId chat = new ChatId("web", "11111111-1111-4111-8111-111111111111");
        chats.add(chat, Line.Author.VISITOR, "a", "kak, bikin paspor abis berapa ya?", List.of());
        chats.add(chat, Line.Author.SERVICE, "b",
                """
                        <b>Biaya paspor</b>
                        Paspor elektronik 5 tahun Rp650.000, yang 10 tahun Rp950.000. Tarifnya sama untuk paspor baru dan penggantian ("perpanjang"), dan sama di semua kantor imigrasi.

                        • Layanan percepatan: Rp1.000.000
                        • Paspor hilang: Rp1.000.000
                        • Paspor rusak: Rp500.000

                        <i>Sumber: PP 45/2024, lampiran · diperiksa 20 November 2026</i>""",
                List.of(List.of(Button.press("Selengkapnya", "m:biaya-paspor")),
                        List.of(Button.press("Cara membayar biaya paspor", "e:cara-bayar"),
                                Button.press("Biaya percepatan, paspor sehari jadi", "e:biaya-percepatan")),
                        List.of(Button.press("Ini membantu", "ok:biaya-paspor"),
                                Button.press("Belum menjawab", "no:biaya-paspor"))));
        chats.add(chat, Line.Author.VISITOR, "c", "kalau anak?", List.of());
        chats.add(chat, Line.Author.SERVICE, "d", "Maksud Anda yang mana?",
                List.of(List.of(Button.press("Syarat paspor anak di bawah 17 tahun", "e:syarat-baru-anak")),
                        List.of(Button.press("Paspor untuk bayi", "e:syarat-baru-bayi")),
                        List.of(Button.press("Bukan itu", "none"))));
        System.out.println("AT " + site.address());
        Thread.currentThread().join();
    }
}
