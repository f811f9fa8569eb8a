package id.tanyapaspor.bot.reception;

import java.time.Instant;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.tanyapaspor.bot.conversation.Effect.Feedback;
import id.tanyapaspor.bot.conversation.Effect.HandedOver;
import id.tanyapaspor.bot.conversation.Effect.RememberQuestion;
import id.tanyapaspor.bot.release.Releases;

/** Questions as they were asked, masked and without their askers, with what came of them: for those who mend the answers. */
@Component
class Questions {

    private static final String REMEMBER = """
            insert into question (id, at, channel, text, outcome, entry, confidence, release, office)
            values (:id, :at, :channel, :text, :outcome, :entry, :confidence, :release, :office)
            on conflict (id) do nothing""";

    private static final String JUDGE = """
            update question set verdict = :verdict, chosen = :entry where id = :id""";

    private static final String HAND_OVER = """
            update question set handed = 1 where id = :id""";

    private final JdbcClient sql;
    private final Releases releases;

    Questions(JdbcClient sql, Releases releases) {
        this.sql = sql;
        this.releases = releases;
    }

    void remember(RememberQuestion question, String channel, Instant now) {
        sql.sql(REMEMBER).param("id", question.id()).param("at", now.toEpochMilli()).param("channel", channel)
                .param("text", question.masked()).param("outcome", name(question.outcome()))
                .param("entry", question.entry().orElse(null)).param("confidence", question.confidence())
                .param("release", releases.name()).param("office", question.office().orElse(null)).update();
    }

    /** A question that was meant for an officer from the beginning says so itself. */
    void handedOver(HandedOver question) {
        sql.sql(HAND_OVER).param("id", question.questionId()).update();
    }

    /** The last word counts: somebody may choose an entry and then find that it does not help. */
    void judge(Feedback feedback) {
        sql.sql(JUDGE).param("id", feedback.questionId()).param("verdict", name(feedback.verdict()))
                .param("entry", feedback.entry().orElse(null)).update();
    }

    private static String name(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
