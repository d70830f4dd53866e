package org.spikebook.db.backup;

import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Locale;

/** How the values of a column stand in a backup: as text that both databases read alike. */
enum ColumnKind {
    TEXT {
        @Override
        @Nullable Object value(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        Object parse(String text) {
            return text;
        }
    },
    UUID {
        @Override
        @Nullable Object value(ResultSet row, int column) throws SQLException {
            return row.getObject(column);
        }

        @Override
        Object parse(String text) {
            return java.util.UUID.fromString(text);
        }
    },
    BOOLEAN {
        @Override
        @Nullable Object value(ResultSet row, int column) throws SQLException {
            return row.getBoolean(column);
        }

        @Override
        Object parse(String text) {
            return Boolean.valueOf(text);
        }
    },
    WHOLE {
        @Override
        @Nullable Object value(ResultSet row, int column) throws SQLException {
            return row.getLong(column);
        }

        @Override
        Object parse(String text) {
            return Long.valueOf(text);
        }
    },
    DOUBLE {
        @Override
        @Nullable Object value(ResultSet row, int column) throws SQLException {
            return row.getDouble(column);
        }

        @Override
        Object parse(String text) {
            return Double.valueOf(text);
        }
    },
    TIME {
        @Override
        @Nullable Object value(ResultSet row, int column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class);
        }

        @Override
        Object parse(String text) {
            return OffsetDateTime.parse(text);
        }
    },
    BYTES {
        @Override
        @Nullable Object value(ResultSet row, int column) throws SQLException {
            byte[] bytes = row.getBytes(column);
            return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
        }

        @Override
        Object parse(String text) {
            return Base64.getDecoder().decode(text);
        }
    };

    abstract @Nullable Object value(ResultSet row, int column) throws SQLException;

    abstract Object parse(String text);

    /** The value as text; null where there is none. */
    final @Nullable String read(ResultSet row, int column) throws SQLException {
        Object value = value(row, column);
        return value == null || row.wasNull() ? null : value.toString();
    }

    final void set(PreparedStatement insert, int column, @Nullable String text)
            throws SQLException {
        insert.setObject(column, text == null ? null : parse(text));
    }

    /** By the name that H2 or PostgreSQL has for the type. */
    static ColumnKind of(String typeName) {
        return switch (typeName.toLowerCase(Locale.ROOT)) {
            case "varchar", "text", "character varying", "character large object" -> TEXT;
            case "uuid" -> UUID;
            case "bool", "boolean" -> BOOLEAN;
            case "int2", "int4", "int8", "smallint", "integer", "bigint" -> WHOLE;
            case "float8", "double precision" -> DOUBLE;
            case "timestamptz", "timestamp with time zone" -> TIME;
            case "bytea", "binary varying" -> BYTES;
            default -> throw new IllegalStateException("no backup of columns of type " + typeName);
        };
    }
}
