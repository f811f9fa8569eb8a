package id.tanyapaspor.bot.desk;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import id.tanyapaspor.bot.storage.Database;
import org.junit.jupiter.api.Test;

/**
 * Ways to estimate a wait, on the same simulated weeks and days. Run by name: `mvn -pl bot -am test
 * -Dtest=WaitMethodsComparison -Dseeds=5 -Dscenario=week -Dsurefire.failIfNoSpecifiedTests=false`; without a scenario a seed
 * takes some minutes.
 */
class WaitMethodsComparison {

    private static final PrintStream OUT = System.out;

    @Test
    void compare() {
        Map<String, Map<WaitMethod, List<Verdict>>> told = new LinkedHashMap<>();
        LongStream.rangeClosed(1, Integer.getInteger("seeds", 1)).boxed().flatMap(Scenario::all)
                .filter(scenario -> scenario.name().contains(System.getProperty("scenario", "")))
                .map(scenario -> Played.on(Database.SQLITE, scenario))
                .forEach(played -> add(
                        told.computeIfAbsent(played.scenario().name(), n -> new EnumMap<>(WaitMethod.class)),
                        played));
        told.forEach((scenario, methods) -> {
            OUT.println("\n| " + scenario + " " + Verdict.COLUMNS + "\n|---" + Verdict.RULE);
            methods.forEach((method, verdicts) -> OUT.println("| " + method.title() + " " + Verdict.row(verdicts)));
        });
    }

    private static void add(Map<WaitMethod, List<Verdict>> told, Played played) {
        for (WaitMethod method : WaitMethod.values()) {
            told.computeIfAbsent(method, m -> new ArrayList<>()).addAll(played.toldBy(method));
        }
    }
}
