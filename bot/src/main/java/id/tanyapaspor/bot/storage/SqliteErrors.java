package id.tanyapaspor.bot.storage;

import java.sql.SQLException;

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

/** Names what SQLite refuses as PostgreSQL's refusals are named; the driver gives no SQL state that Spring could read. */
final class SqliteErrors extends AbstractFallbackSQLExceptionTranslator {

    private static final int PRIMARY = 0xff; // what stands above tells the case more closely

    SqliteErrors() {
        setFallbackTranslator(new SQLStateSQLExceptionTranslator());
    }

    @Override
    protected @Nullable DataAccessException doTranslate(String task, @Nullable String sql, SQLException e) {
        if (!(e instanceof SQLiteException refusal)) {
            return null;
        }
        SQLiteErrorCode code = refusal.getResultCode();
        String message = buildMessage(task, sql, e);
        return switch (code) {
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY -> new DuplicateKeyException(message, e);
            default -> primary(code.code & PRIMARY, message, e);
        };
    }

    private static @Nullable DataAccessException primary(int code, String message, SQLException e) {
        if (code == SQLiteErrorCode.SQLITE_CONSTRAINT.code) {
            return new DataIntegrityViolationException(message, e);
        }
        if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return new CannotAcquireLockException(message, e);
        }
        return unusable(code) ? new DataAccessResourceFailureException(message, e) : null;
    }

    /** A full disk, a file that is gone or broken: no fault of the statement. */
    private static boolean unusable(int code) {
        return code == SQLiteErrorCode.SQLITE_FULL.code
                || code == SQLiteErrorCode.SQLITE_IOERR.code
                || code == SQLiteErrorCode.SQLITE_CANTOPEN.code
                || code == SQLiteErrorCode.SQLITE_READONLY.code
                || code == SQLiteErrorCode.SQLITE_CORRUPT.code
                || code == SQLiteErrorCode.SQLITE_NOTADB.code
                || code == SQLiteErrorCode.SQLITE_NOMEM.code;
    }
}
