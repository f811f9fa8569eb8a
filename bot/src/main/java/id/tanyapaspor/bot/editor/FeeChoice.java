package id.tanyapaspor.bot.editor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import id.tanyapaspor.knowledge.Fee;
import id.tanyapaspor.knowledge.Fee.Rate;
import id.tanyapaspor.knowledge.KnowledgeBase;
import id.tanyapaspor.knowledge.rendering.FeeQuotes;

/**
 * A fee that a text may quote.
 *
 * @param today its rate; empty on a day that no law covers
 * @param coming the rate that takes over next
 */
record FeeChoice(String name, String title, Optional<Rate> today, Optional<Rate> coming) {

    static List<FeeChoice> all(KnowledgeBase live, LocalDate day) {
        return live.fees().values().stream().map(fee -> of(fee, day)).toList();
    }

    static FeeChoice of(Fee fee, LocalDate day) {
        return new FeeChoice(fee.name(), fee.title(), fee.on(day), fee.history().stream()
                .filter(rate -> rate.period().from().isAfter(day)).min(Comparator.comparing(it -> it.period().from())));
    }

    public String quote() {
        return "{{biaya." + name + "}}";
    }

    public String amount(Rate rate) {
        return FeeQuotes.rupiah(rate.amount());
    }
}
