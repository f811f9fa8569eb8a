package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.context.support.ResourceBundleMessageSource;

import id.tanyapaspor.bot.conversation.Sample;
import id.tanyapaspor.bot.desk.BotReading.Candidate;
import id.tanyapaspor.bot.desk.BotReading.Reading;
import id.tanyapaspor.bot.desk.BotReading.Source;
import id.tanyapaspor.bot.hours.Calendars;
import id.tanyapaspor.bot.hours.TestHours;
import id.tanyapaspor.bot.release.Releases;
import id.tanyapaspor.indexer.Answer;
import id.tanyapaspor.indexer.Answerer;
import id.tanyapaspor.indexer.Explanation;
import id.tanyapaspor.indexer.Explanation.Ranked;
import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.Language;

import static org.assertj.core.api.Assertions.assertThat;

class BotReadingTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final Locale ID = Locale.of("id");
    private static final KnowledgeBase KNOWLEDGE = Sample.knowledge();

    @Test
    void what_it_would_say_now_comes_first_with_its_text_of_today() {
        Reading reading = reading("biaya orok", Language.ID, Sample.answerer(KNOWLEDGE));
        assertThat(reading.why()).isEqualTo(
                "Sekarang bot akan langsung menjawab “Biaya paspor anak”: keyakinannya 50 %, batasnya 90 %.");
        assertThat(reading.corrections()).containsExactly("orok → bayi");
        assertThat(reading.release()).isEqualTo("1-ab12");
        Candidate first = reading.candidates().getFirst();
        assertThat(first.percent()).isEqualTo(97);
        assertThat(first.text()).contains("Sama dengan dewasa.");
        assertThat(first.page()).isEqualTo("/topik/biaya-anak");
        assertThat(first.checked()).isEqualTo("20 Nov 2026");
        assertThat(first.sources()).containsExactly(new Source("PP 45/2024 pasal 1", ""),
                new Source("www.imigrasi.go.id", "https://www.imigrasi.go.id/biaya?a=1&b=2"));
    }

    @Test
    void the_text_is_in_the_applicants_language_the_title_in_the_officers() {
        Candidate fee = reading("cost", Language.EN, Sample.answerer(KNOWLEDGE)).candidates().getFirst();
        assertThat(fee.title()).isEqualTo("Biaya paspor");
        assertThat(fee.text()).contains("A 5-year passport costs Rp650.000.");
    }

    @Test
    void why_it_was_not_sure_is_a_sentence_for_each_reason() {
        assertThat(reading("dokumen", Language.ID, Sample.answerer(KNOWLEDGE)).why())
                .isEqualTo("Bot ragu di antara 2 jawaban dan akan menanyakan mana yang dimaksud.");
        assertThat(reading("kahar", Language.ID, Sample.answerer(KNOWLEDGE)).why())
                .contains("akan mengutip Permenkumham 8/2014, Pasal 41 Kahar");
        assertThat(why(Answer.Reason.NOT_SURE, 0.41)).contains("41 %", "batas 88 %");
        assertThat(why(Answer.Reason.NOT_SURE, 0.95)).contains("kasus pribadi");
        assertThat(why(Answer.Reason.NOTHING_NEAR, 0)).contains("Tidak ada isi");
        assertThat(why(Answer.Reason.OUTSIDE, 0)).contains("di luar layanan");
        assertThat(why(Answer.Reason.NOTHING_ASKED, 0)).contains("Tidak ada kata");
        assertThat(why(Answer.Reason.NO_FACT_TODAY, 0.9)).contains("belum ditetapkan");
        assertThat(why(Answer.Reason.WITHHELD, 0.9)).contains("sedang dimatikan");
    }

    @Test
    void a_quotation_is_a_candidate_with_its_document() {
        Candidate quoted = reading("kahar", Language.ID, Sample.answerer(KNOWLEDGE)).candidates().getFirst();
        assertThat(quoted.id()).startsWith("document:").endsWith("#pasal-41");
        assertThat(quoted.text()).contains("Umum. Banjir & gempa <5 SR>.");
        assertThat(quoted.page()).startsWith("/dokumen/");
    }

    @Test
    void a_fee_without_an_amount_on_the_day_cannot_be_used() {
        Entry fee = KNOWLEDGE.entry("biaya-paspor").orElseThrow();
        assertThat(EntryText.of(fee, Language.ID, KNOWLEDGE, LocalDate.of(2020, 1, 1))).isEmpty();
        var without = new KnowledgeBase(KNOWLEDGE.entries(), Map.of(), List.of(), KNOWLEDGE.vocabulary(),
                List.of(), List.of(), List.of());
        assertThat(EntryText.of(fee, Language.ID, without, LocalDate.of(2026, 1, 1))).isEmpty();
    }

    @Test
    void the_short_form_is_the_answer_and_the_sections_that_fit_a_screen() {
        Entry lost = KNOWLEDGE.entry("paspor-hilang").orElseThrow();
        EntryText text = EntryText.of(lost, Language.ID, KNOWLEDGE, LocalDate.of(2026, 1, 1)).orElseThrow();
        assertThat(text.brief()).isEqualTo("Lapor polisi dulu.");
        assertThat(text.whole()).startsWith("Lapor polisi dulu.\n\nYang dibawa\n• Surat keterangan");
        Entry fee = KNOWLEDGE.entry("biaya-paspor").orElseThrow();
        assertThat(EntryText.of(fee, Language.ID, KNOWLEDGE, LocalDate.of(2026, 1, 1)).orElseThrow().brief())
                .isEqualTo("Paspor 5 tahun Rp650.000.\n\nRincian\n• Anak: Rp650.000");
    }

    private static String why(Answer.Reason reason, double confidence) {
        var explanation = new Explanation("", Map.of(), "", confidence, 0.88, Map.of(),
                List.of(new Ranked("biaya-paspor", confidence), new Ranked("tidak-ada", 0.2)));
        Reading reading = reading("apa saja", Language.ID,
                question -> new Answer.Unsure(reason, List.of(), explanation));
        assertThat(reading.candidates()).hasSizeLessThanOrEqualTo(1);
        return reading.why();
    }

    private static Reading reading(String question, Language language, Answerer answerer) {
        var releases = Mockito.mock(Releases.class);
        Mockito.when(releases.answerable()).thenReturn(KNOWLEDGE);
        Mockito.when(releases.answerer()).thenReturn(answerer);
        Mockito.when(releases.name()).thenReturn("1-ab12");
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/desk");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultEncoding("UTF-8");
        var calendars = Mockito.mock(Calendars.class);
        Mockito.when(calendars.national()).thenReturn(TestHours.jakarta());
        return new BotReading(releases, calendars, messages).of(question, language, ID, NOW);
    }
}
