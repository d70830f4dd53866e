package org.spikebook.db;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Reads and writes column types that JDBC leaves to each driver, the way both databases agree on.
 */
public final class Columns {

    private Columns() {}

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant nullableInstant(ResultSet row, String column)
            throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static @Nullable UUID nullableUuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static @Nullable Long nullableLong(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    /** The parameter for a {@code timestamp with time zone}. */
    public static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    public static @Nullable OffsetDateTime nullableTimestamp(@Nullable Instant instant) {
        return instant == null ? null : timestamp(instant);
    }
}
