package id.tanyapaspor.bot.storage;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What we run on. The one place that knows in what the two differ. */
public enum Database {

    SQLITE {
        @Override
        public int writers(int wanted) {
            return 1;
        }

        @Override
        public String skipLocked(String table) {
            return ""; // one transaction writes at a time, so nobody else can be at work on the row
        }

        @Override
        public void walkIndex(JdbcClient sql) {
            // it does so by itself
        }
    },

    POSTGRESQL {
        @Override
        public int writers(int wanted) {
            return wanted;
        }

        @Override
        public String skipLocked(String table) {
            return " for update of " + table + " skip locked";
        }

        @Override
        public void walkIndex(JdbcClient sql) {
            sql.sql("set local enable_sort = off").update();
        }
    };

    /** How many transactions can make headway at the same time. */
    public abstract int writers(int wanted);

    /** The end of a query that takes rows to work on: passes over rows on which another transaction is at work. */
    public abstract String skipLocked(String table);

    /**
     * For the rest of the transaction, the first rows of an order are found by walking along an index. What is known about
     * the size of a queue is always out of date: taken for empty, all of it would be sorted to find the first few.
     */
    public abstract void walkIndex(JdbcClient sql);
}
