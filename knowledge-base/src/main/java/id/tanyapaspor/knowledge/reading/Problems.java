package id.tanyapaspor.knowledge.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import id.tanyapaspor.knowledge.Problem;
import id.tanyapaspor.knowledge.Problem.Severity;
import id.tanyapaspor.knowledge.Wording;

/** Collects problems while files are read. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /** `{0}`, `{1}` … in the texts stand for the values. */
    void error(String file, int line, String message, String remedy, Object... values) {
        error(file, line, Wording.of(message, remedy, values));
    }

    void error(String file, int line, Wording wording) {
        found.add(new Problem(Severity.ERROR, file, line, wording));
    }

    void warning(String file, int line, String message, String remedy, Object... values) {
        found.add(new Problem(Severity.WARNING, file, line, Wording.of(message, remedy, values)));
    }

    long errorsIn(String file) {
        return found.stream().filter(problem -> problem.isError() && problem.file().equals(file)).count();
    }

    List<Problem> sorted() {
        return found.stream().sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line)).toList();
    }
}
