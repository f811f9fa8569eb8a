package id.tanyapaspor.indexer.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void numbers_stand_to_the_right_and_words_to_the_left() {
        Table table = new Table(List.of("topic", "questions", "right"),
                List.of(List.of("biaya", "9", "100.0 %"), List.of("m", "1,125", "7.5 %")));

        assertThat(table.text()).isEqualTo("""
                topic  questions    right
                biaya          9  100.0 %
                m          1,125    7.5 %
                """);
    }

    @Test
    void an_empty_table_is_its_head() {
        assertThat(new Table(List.of("a", "b"), List.of()).text()).isEqualTo("a  b\n");
    }
}
