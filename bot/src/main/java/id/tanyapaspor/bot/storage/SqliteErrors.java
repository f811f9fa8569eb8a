package id.tanyapaspor.bot.storage;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import com.zaxxer.hikari.SQLExceptionOverride;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.support.AbstractFallbackSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Names what SQLite refuses as PostgreSQL's refusals are named, for the driver gives no SQL state that Spring could read;
 * and tells the pool after which errors a connection is not to be used again.
 */
final class SqliteErrors extends AbstractFallbackSQLExceptionTranslator implements SQLExceptionOverride {

    private static final int PRIMARY = 0xff; // what stands above tells the case more closely

    private static final Set<Integer> LOCKED = codes(
            SQLiteErrorCode.SQLITE_BUSY, SQLiteErrorCode.SQLITE_LOCKED, SQLiteErrorCode.SQLITE_PROTOCOL);

    /** A full disk, a file that is gone or broken: no fault of the statement. */
    private static final Set<Integer> UNUSABLE = codes(
            SQLiteErrorCode.SQLITE_FULL, SQLiteErrorCode.SQLITE_IOERR, SQLiteErrorCode.SQLITE_CANTOPEN,
            SQLiteErrorCode.SQLITE_READONLY, SQLiteErrorCode.SQLITE_CORRUPT, SQLiteErrorCode.SQLITE_NOTADB,
            SQLiteErrorCode.SQLITE_NOMEM);

    SqliteErrors() {
        setFallbackTranslator(new SQLStateSQLExceptionTranslator());
    }

    /**
     * A connection that could not begin a transaction believes itself in one and would run the next without: every
     * statement would be committed by itself.
     */
    @java.lang.Override
    public Override adjudicate(SQLException e) {
        int code = e.getErrorCode() & PRIMARY;
        return LOCKED.contains(code) || UNUSABLE.contains(code) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }

    @java.lang.Override
    protected @Nullable DataAccessException doTranslate(String task, @Nullable String sql, SQLException e) {
        if (!(e instanceof SQLiteException refusal)) {
            return null;
        }
        String message = buildMessage(task, sql, e);
        return switch (refusal.getResultCode()) {
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY -> new DuplicateKeyException(message, e);
            default -> primary(e.getErrorCode() & PRIMARY, message, e);
        };
    }

    private static @Nullable DataAccessException primary(int code, String message, SQLException e) {
        if (code == SQLiteErrorCode.SQLITE_CONSTRAINT.code) {
            return new DataIntegrityViolationException(message, e);
        }
        if (LOCKED.contains(code)) {
            return new CannotAcquireLockException(message, e);
        }
        return UNUSABLE.contains(code) ? new DataAccessResourceFailureException(message, e) : null;
    }

    private static Set<Integer> codes(SQLiteErrorCode... codes) {
        return Arrays.stream(codes).map(code -> code.code).collect(Collectors.toSet());
    }
}
