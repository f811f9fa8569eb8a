package id.tanyapaspor.bot.desk;

import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TicketNumberTest {

    @Property
    void what_is_told_on_the_phone_is_understood(@ForAll long seed, @ForAll @IntRange(min = 4, max = 6) int symbols) {
        String number = TicketNumber.random(new Random(seed), symbols);
        assertThat(number).hasSize(symbols + 2);
        assertThat(TicketNumber.read(number)).contains(number);
        assertThat(TicketNumber.read(" " + number.toLowerCase().replace("-", " ") + " ")).contains(number);
        assertThat(TicketNumber.read(number.substring(2))).contains(number);
    }

    @Property(tries = 300)
    void one_wrong_symbol_is_noticed(@ForAll long seed, @ForAll @IntRange(min = 4, max = 6) int symbols) {
        String number = TicketNumber.random(new Random(seed), symbols);
        for (int i = 2; i < number.length(); i++) {
            for (char other : TicketNumber.ALPHABET.toCharArray()) {
                String wrong = number.substring(0, i) + other + number.substring(i + 1);
                assertThat(TicketNumber.read(wrong).isPresent()).isEqualTo(wrong.equals(number));
            }
        }
    }

    @Property(tries = 300)
    void two_symbols_that_changed_places_are_noticed(@ForAll long seed) {
        String number = TicketNumber.random(new Random(seed), 6);
        for (int i = 2; i < number.length() - 1; i++) {
            String swapped = number.substring(0, i) + number.charAt(i + 1) + number.charAt(i) + number.substring(i + 2);
            assertThat(TicketNumber.read(swapped).isPresent()).isEqualTo(swapped.equals(number));
        }
    }

    @Test
    void look_alikes_are_not_used() {
        assertThat(TicketNumber.ALPHABET).doesNotContain("0", "O", "1", "I", "L", "5", "S", "2", "Z", "8", "B");
        assertThat(TicketNumber.read("T-0000")).isEmpty();
        assertThat(TicketNumber.read("")).isEmpty();
        assertThat(TicketNumber.read("T-")).isEmpty();
    }
}
