package id.tanyapaspor.bot.storage;

/** What we run on. The one place that knows in what the two differ. */
public enum Database {

    SQLITE {
        @Override
        public String skipLocked(String table) {
            return ""; // one transaction writes at a time, so nobody else can be at work on the row
        }
    },

    POSTGRESQL {
        @Override
        public String skipLocked(String table) {
            return " for update of " + table + " skip locked";
        }
    };

    /** The end of a query that takes rows to work on: passes over rows on which another transaction is at work. */
    public abstract String skipLocked(String table);
}
