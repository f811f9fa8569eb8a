package id.tanyapaspor.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.tanyapaspor.knowledge.Entry;
import id.tanyapaspor.knowledge.Kind;
import id.tanyapaspor.knowledge.Labelled;
import id.tanyapaspor.knowledge.Labelled.Distance;
import id.tanyapaspor.knowledge.Problem;

class ContentReaderTest {

    @Test
    void reads_an_entry_with_its_lead_and_details() {
        Entry entry = Folder.sound().read().orThrow().entry("biaya").orElseThrow();

        assertThat(entry.kind()).isEqualTo(Kind.ANSWER);
        assertThat(entry.topics()).containsExactly("biaya");
        assertThat(entry.text().lead()).isEqualTo("Paspor {{biaya.paspor}}.");
        assertThat(entry.text().details()).startsWith("## Rincian");
        assertThat(entry.validity().from()).isEqualTo(LocalDate.of(2024, 12, 17));
    }

    @ParameterizedTest(name = "{0} → {3}")
    @CsvSource(delimiter = '|', textBlock = """
            kind: answer             | kind: riddle            | 4  | This kind is not known.
            valid-from: 2024-12-17   | valid-from: 2024-13-17  | 8  | `2024-13-17` is not a day.
            id: biaya                | id: ongkos              | 2  | The id differs from the file name.
            group: biaya             | group: hewan            | 5  | This group is not known.
            {{biaya.paspor}}         | {{biaya.kuda}}          | 13 | The fee `kuda` does not exist.
            - PP 45/2024             | - 'PP: 45               | 12 | YAML cannot be read here
            title: Biaya paspor      | title:                  | 3  | `title` is missing.
            - satu                   | <b>satu</b>             | 16 | HTML is not allowed
            """)
    void names_file_line_and_remedy_of_a_mistake(String right, String wrong, int line, String message) {
        Reading reading = Folder.sound().with("entries/biaya.md", Folder.SOUND.replace(right, wrong)).read();

        assertThat(reading.errors()).anySatisfy(problem -> {
            assertThat(problem.message()).contains(message);
            assertThat(problem.file()).isEqualTo("entries/biaya.md");
            assertThat(problem.line()).isCloseTo(line, Offset.offset(1));
            assertThat(problem.remedy()).isNotBlank();
        });
        assertThat(reading.knowledge().entries()).isEmpty();
        assertThatThrownBy(reading::orThrow).hasMessageContaining("entries/biaya.md");
    }

    @Test
    void one_broken_file_does_not_stop_the_rest_from_being_checked() {
        Reading reading = Folder.sound().with("entries/rusak.md", "no front matter")
                .with("entries/lain.md", Folder.SOUND.replace("id: biaya", "id: lain").replace("2024-12-17", "x"))
                .read();

        assertThat(reading.knowledge().entries()).containsOnlyKeys("biaya");
        assertThat(reading.errors()).extracting(Problem::file).contains("entries/rusak.md", "entries/lain.md");
    }

    @Test
    void refuses_bytes_that_are_not_utf8() {
        assertThat(Folder.sound().with("outside.txt", new byte[]{ (byte) 0xff, 'a' }).read().errors())
                .extracting(Problem::message).containsExactly("The file is not valid UTF-8.");
    }

    @Test
    void a_quoted_fee_must_hold_on_the_first_day_of_the_entry() {
        Reading reading = Folder.sound().with("entries/biaya.md", Folder.SOUND.replace("2024-12-17", "2018-01-01"))
                .read();

        assertThat(reading.errors()).extracting(Problem::message)
                .containsExactly("The fee `paspor` has no amount on 2018-01-01.");
    }

    @Test
    void two_rates_of_one_day_are_an_error() {
        assertThat(Folder.sound().with("fees.yaml", Folder.FEES.replace("until: 2024-12-16, ", "")).read().errors())
                .extracting(Problem::message).containsExactly("Two rates hold on the same day.");
    }

    @Test
    void an_outside_question_must_not_be_one_that_an_entry_answers() {
        assertThat(Folder.sound().with("outside.txt", "[near]\nBerapa biaya paspor?\n").read().errors())
                .extracting(Problem::message).containsExactly("`biaya` answers this question.");
    }

    @Test
    void a_question_of_two_entries_is_a_warning() {
        Reading reading = Folder.sound().with("entries/lain.md", Folder.SOUND.replace("id: biaya", "id: lain")).read();

        assertThat(reading.errors()).isEmpty();
        assertThat(reading.problems()).extracting(Problem::message).contains("`biaya` has this question too.");
    }

    @Test
    void the_lead_fits_six_hundred_characters() {
        Reading reading = Folder.sound()
                .with("entries/biaya.md", Folder.SOUND.replace("Paspor {{biaya.paspor}}.", "a ".repeat(301))).read();

        assertThat(reading.errors()).extracting(Problem::message).containsExactly("The lead has 601 characters.");
    }

    @Test
    void reads_vocabulary_offices_and_labelled_questions() {
        Reading reading = Folder.sound()
                .with("vocabulary.txt",
                        "brp → berapa # singkatan\nbikin ~ buat\nperpanjangan = panjang\n= makan luka\n")
                .with("offices.csv", """
                        name,class,town,province,address,phone,web,hours,lat,lon,facilities,note
                        Kanim A,Kelas I,Depok,Jawa Barat,"Jl. B, No. 1",,,,-6.4,106.8,,
                        """).with("golden.tsv", "text\tkind\ttopics\nbrp biayanya\tin\tbiaya\n").read();

        assertThat(reading.problems()).filteredOn(Problem::isError).isEmpty();
        assertThat(reading.knowledge().vocabulary().rewrites()).containsEntry("brp", "berapa");
        assertThat(reading.knowledge().vocabulary().known()).containsExactlyInAnyOrder("makan", "luka");
        assertThat(reading.knowledge().offices().getFirst().address()).isEqualTo("Jl. B, No. 1");
        assertThat(reading.knowledge().golden().getFirst().topics()).containsExactly("biaya");
    }

    @Test
    void labelled_questions_name_topics_that_exist() {
        assertThat(Folder.sound().with("golden.tsv", "text\tkind\ttopics\nx y\tin\tkuda\n").read().errors())
                .extracting(Problem::message).containsExactly("No entry answers the topic `kuda`.");
    }

    @Test
    void a_question_that_must_not_be_answered_may_say_how_near_it_is() {
        Reading reading = Folder.sound().with("golden.tsv", """
                text\tkind\ttopics\tnear
                visa turis\tout\t\tnear
                resep rendang\tout\t\tfar
                perpanjang kitas\tout\t\t
                brp biayanya\tin\tbiaya
                """).read();

        assertThat(reading.errors()).isEmpty();
        assertThat(reading.knowledge().golden()).extracting(Labelled::distance)
                .containsExactly(Distance.NEAR, Distance.FAR, Distance.UNKNOWN, Distance.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({ "out, dekat", "in, near" })
    void only_outside_questions_are_near_or_far(String kind, String near) {
        String row = "x y\t" + kind + "\tbiaya\t" + near + "\n";

        assertThat(Folder.sound().with("golden.tsv", "text\tkind\ttopics\tnear\n" + row).read().errors())
                .extracting(Problem::message)
                .containsExactly("`" + near + "` does not say how near this row is.");
    }
}
