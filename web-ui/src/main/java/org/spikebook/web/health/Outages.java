package org.spikebook.web.health;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.Set;

/** Tells a database that is away, or that could not write, from a statement that was wrong. */
public final class Outages {

    /** SQL state of a broken connection, by the standard. */
    private static final String CONNECTION = "08";

    /** PostgreSQL: is being stopped, has crashed, is starting. */
    private static final Set<String> POSTGRESQL = Set.of("57P01", "57P02", "57P03");

    /** H2: in use by another process, failed to read or write, damaged, broken, closed. */
    private static final Set<Integer> H2 = Set.of(90020, 90028, 90030, 90031, 90067, 90098, 90121);

    /** H2: any failure inside, among them that its file could not be written. */
    private static final int H2_GENERAL = 50000;

    private static final String H2_STORE = "org.h2.mvstore.MVStoreException";

    private Outages() {}

    /** Whether this failure, or one that led to it, says that the database is away. */
    public static boolean isOutage(@Nullable Throwable failure) {
        return cause(failure) != null;
    }

    /**
     * The failure of the database that led to this one, if it is away. It may have been pushed
     * aside by that of a rollback.
     */
    static @Nullable SQLException cause(@Nullable Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && isAway(sql)) {
                return sql;
            }
            for (Throwable suppressed : at.getSuppressed()) {
                SQLException cause = cause(suppressed);
                if (cause != null) {
                    return cause;
                }
            }
        }
        return null;
    }

    /** What is said furthest down, which says most, in one line: no space left, say. */
    static String reason(Throwable failure) {
        String reason = failure.toString();
        for (Throwable at = failure; at != null; at = at.getCause()) {
            reason = at.getMessage() == null ? reason : at.getMessage();
        }
        return reason.lines().findFirst().orElse(reason);
    }

    /** Whether it is the embedded database that is away. */
    static boolean isOfH2(SQLException failure) {
        int code = failure.getErrorCode();
        return H2.contains(code) || code == H2_GENERAL && isOfStore(failure.getCause());
    }

    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return isOfH2(failure)
                || state != null && (state.startsWith(CONNECTION) || POSTGRESQL.contains(state));
    }

    private static boolean isOfStore(@Nullable Throwable failure) {
        return failure != null && failure.getClass().getName().equals(H2_STORE);
    }
}
