package id.tanyapaspor.bot.desk;

import java.util.List;

/**
 * What an officer may be given: tickets of these offices besides those of none, of these skills (groups of topics), or all
 * when none are named, and no more at once than the limit.
 */
record Remit(List<String> offices, List<String> skills, int loadLimit) {

    static final int USUAL_LOAD = 5;

    /** Of no office, knowing everything. */
    static final Remit USUAL = new Remit(List.of(), List.of(), USUAL_LOAD);

    Remit {
        if (loadLimit < 1) {
            throw new IllegalArgumentException("An officer can hold one ticket at least, not " + loadLimit);
        }
    }

    /** Whether a waiting ticket may be given; {@link Queue} says the same in SQL. */
    boolean serves(Ticket.Route route) {
        return route.pooled() || route.office().map(offices::contains).orElse(true)
                && (skills.isEmpty() || route.skill().map(skills::contains).orElse(true));
    }

    /** Never empty, so that it may stand in a condition. */
    List<String> officeNames() {
        return offices.isEmpty() ? List.of("") : offices;
    }

    /** Never empty, so that it may stand in a condition. */
    List<String> skillNames() {
        return skills.isEmpty() ? List.of("") : skills;
    }

    /** 1 when no skill is asked for; databases agree on numbers. */
    int knowsAll() {
        return skills.isEmpty() ? 1 : 0;
    }
}
