package id.tanyapaspor.bot.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A few kills at every build; `-Dkills=50 -Dseed=2 -Dprogram=…jar` makes more of them, on the packaged program. */
class KillTest {

    @Test
    void aProgramThatIsKilledAtAnyMomentAnswersEveryQuestionInOrder() throws IOException {
        KillDriver driver = new KillDriver(Integer.getInteger("kills", 5), Long.getLong("seed", 1),
                Optional.ofNullable(System.getProperty("program")).map(Path::of));
        Audit.Report report = driver.run();
        System.out.println(report);
        assertThat(report.problems()).isEmpty();
        assertThat(report.questions()).isPositive();
    }
}
