package id.tanyapaspor.bot.board;

import java.util.Collection;
import java.util.Optional;

/** What applicants said when they were asked whether it helped; most say nothing. */
record Helped(int yes, int no, int silent) {

    /** Of tickets that ended. */
    static Helped of(Collection<Course> courses) {
        int yes = 0;
        int no = 0;
        int silent = 0;
        for (Course course : courses) {
            Optional<Boolean> helped = course.ending().flatMap(Course.Ending::helped);
            yes += helped.filter(said -> said).isPresent() ? 1 : 0;
            no += helped.filter(said -> !said).isPresent() ? 1 : 0;
            silent += course.ending().isPresent() && helped.isEmpty() ? 1 : 0;
        }
        return new Helped(yes, no, silent);
    }

    public int said() {
        return yes + no;
    }

    public int all() {
        return said() + silent;
    }
}
