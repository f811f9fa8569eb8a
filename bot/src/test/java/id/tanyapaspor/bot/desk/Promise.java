package id.tanyapaspor.bot.desk;

import java.time.Instant;
import java.util.Optional;

import id.tanyapaspor.bot.desk.Diary.Person;

/**
 * What somebody who waits was told.
 *
 * @param town by whose hours they waited then
 * @param atWork how many officers were
 * @param head who headed the queue then
 * @param oldest since when the oldest ticket of the queue was open
 */
record Promise(Instant at, Person person, Town town, Standing standing, boolean atEntry, int atWork,
        Optional<Person> head, Instant oldest) {

    int place() {
        return standing.place();
    }

    /** When an officer answered them then; never, when they gave up. */
    Optional<Instant> answered() {
        return person.answers.stream().filter(answer -> answer.isAfter(at)).findFirst();
    }

    /** How many minutes of opening time that took. */
    Optional<Double> waited() {
        return answered().map(answer -> town.open().minutes(at, answer));
    }
}
