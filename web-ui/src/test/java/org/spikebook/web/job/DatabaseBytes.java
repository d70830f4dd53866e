package org.spikebook.web.job;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much a database has written: the size of H2's file, or PostgreSQL's log. */
final class DatabaseBytes {

    private DatabaseBytes() {}

    /** Bytes so far; the difference of two is what was written between them. */
    static long written(JdbcClient jdbc, Path home) {
        Path file = home.resolve("spikebook.mv.db");
        try {
            return Files.exists(file) ? Files.size(file) : logged(jdbc);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long logged(JdbcClient jdbc) {
        return jdbc.sql("select cast(pg_current_wal_insert_lsn() - '0/0' as bigint)")
                .query(Long.class)
                .single();
    }
}
