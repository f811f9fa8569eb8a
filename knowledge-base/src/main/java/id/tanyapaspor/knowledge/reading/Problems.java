package id.tanyapaspor.knowledge.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import id.tanyapaspor.knowledge.Problem;
import id.tanyapaspor.knowledge.Problem.Severity;

/** Collects problems while files are read. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void error(String file, int line, String message, String remedy) {
        found.add(new Problem(Severity.ERROR, file, line, message, remedy));
    }

    void warning(String file, int line, String message, String remedy) {
        found.add(new Problem(Severity.WARNING, file, line, message, remedy));
    }

    long errorsIn(String file) {
        return found.stream().filter(problem -> problem.isError() && problem.file().equals(file)).count();
    }

    List<Problem> sorted() {
        return found.stream().sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line)).toList();
    }
}
