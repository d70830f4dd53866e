package org.spikebook.db.backup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.spikebook.db.TestDatabase;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** What a backup holds is what the database held, on both databases and from one to the other. */
class BackupTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String NEWEST = "latest";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"H2,H2", "POSTGRESQL,POSTGRESQL", "H2,POSTGRESQL", "POSTGRESQL,H2"})
    void restored_elsewhere_everyTableIsTheSame(TestDatabase from, TestDatabase to)
            throws Exception {
        Place source = Place.of(from, folder.resolve("source")).migratedTo(NEWEST);
        FilledDatabase.fill(source);
        Map<String, TreeSet<String>> before = source.rows();
        assertThat(before).allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
        Path file = source.backup(folder.resolve("backup.zip"), NOW);

        Place target = Place.of(to, folder.resolve("target"));
        Restore.Result result = Restore.run(file, target.folder(), target.address(), false, NOW);

        assertThat(target.rows()).isEqualTo(before);
        assertThat(result.rows()).isEqualTo(before.values().stream().mapToInt(Set::size).sum());
        assertThat(target.migratedTo(NEWEST).rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void backup_whileOthersWrite_isOfOneMoment(TestDatabase kind) throws Exception {
        Place source = Place.of(kind, folder.resolve("source")).migratedTo(NEWEST);
        FilledDatabase.fill(source);
        Map<String, TreeSet<String>> before = source.rows();
        Path file = folder.resolve("backup.zip");

        try (Author author = new Author(source)) {
            author.awaitMore(20);
            try (Connection database = source.address().connect();
                    OutputStream out =
                            new WaitingAtFirst(
                                    Files.newOutputStream(file), () -> author.awaitMore(20))) {
                BackupWriter.write(database, source.folder(), NOW, out);
            }
        }
        Place target = Place.of(kind, folder.resolve("target"));
        Restore.run(file, target.folder(), target.address(), false, NOW);

        Map<String, TreeSet<String>> restored = target.rows();
        before.forEach(
                (table, rows) -> assertThat(restored.get(table)).as(table).containsAll(rows));
        int visitors = restored.get("visitor").size() - before.get("visitor").size();
        int notebooks = restored.get("notebook").size() - before.get("notebook").size();
        int written = source.rows().get("visitor").size() - before.get("visitor").size();
        assertThat(notebooks).as("each visitor came with a notebook").isEqualTo(visitors);
        assertThat(visitors).isBetween(20, written - 20);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void backup_ofAnEarlierVersion_isRestoredAsThat(TestDatabase kind) throws Exception {
        Place source = Place.of(kind, folder.resolve("source")).migratedTo("11");
        Path file = source.backup(folder.resolve("backup.zip"), NOW);

        Place target = Place.of(kind, folder.resolve("target"));
        Restore.run(file, target.folder(), target.address(), false, NOW);

        assertThat(target.rows()).containsKey("lifted_gate").doesNotContainKey("class_pause");
        assertThat(target.migratedTo(NEWEST).rows()).containsKey("class_pause");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void replaced_isKeptBeside(TestDatabase kind) throws Exception {
        Place source = Place.of(kind, folder.resolve("source")).migratedTo("11");
        Path file = source.backup(folder.resolve("backup.zip"), NOW);
        Place target = Place.of(kind, folder.resolve("target")).migratedTo(NEWEST);
        FilledDatabase.fill(target);
        Files.writeString(target.folder().resolve("provenance.key"), "old");

        Restore.Result result = Restore.run(file, target.folder(), target.address(), true, NOW);

        assertThat(target.rows().get("visitor")).isEmpty();
        Path kept = target.folder().resolve("replaced-20260301-120000");
        assertThat(result.replaced()).contains(kept);
        assertThat(kept.resolve("provenance.key")).hasContent("old");
        assertThat(visitorsReplaced(kind, target, kept)).isEqualTo(2);
    }

    private static int visitorsReplaced(TestDatabase kind, Place target, Path kept)
            throws SQLException {
        String table = kind == TestDatabase.H2 ? "visitor" : "replaced_20260301_120000.visitor";
        DatabaseAddress address =
                kind == TestDatabase.H2
                        ? target.address().in(target.folder(), kept)
                        : target.address();
        try (Connection database = address.connect();
                Statement statement = database.createStatement();
                var count = statement.executeQuery("select count(*) from " + table)) {
            count.next();
            return count.getInt(1);
        }
    }

    /** Makes a visitor and a notebook in each transaction, until it is closed. */
    private static final class Author implements AutoCloseable {

        private final Semaphore written = new Semaphore(0);
        private final AtomicBoolean ended = new AtomicBoolean();
        private final CompletableFuture<Void> work;

        Author(Place place) {
            work = CompletableFuture.runAsync(() -> write(place), task -> new Thread(task).start());
        }

        private void write(Place place) {
            try (Connection database = place.address().connect();
                    Statement statement = database.createStatement()) {
                database.setAutoCommit(false);
                for (int n = 1000; !ended.get(); n++) {
                    String id = FilledDatabase.id(n).toString();
                    statement.execute(
                            "insert into visitor (id, instructor, created_at, last_seen_at) values ('%s', false, now(), now())"
                                    .formatted(id));
                    statement.execute(
                            "insert into notebook values ('%s', '%s', 'New', null, 0, null, now(), now(), null, null)"
                                    .formatted(id, id));
                    database.commit();
                    written.release();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        void awaitMore(int transactions) {
            written.drainPermits();
            while (!acquire(transactions)) {
                if (work.isDone()) {
                    work.join();
                    throw new IllegalStateException("the author has ended");
                }
            }
        }

        private boolean acquire(int transactions) {
            try {
                return written.tryAcquire(transactions, 100, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            ended.set(true);
            work.join();
        }
    }

    /** Holds the backup after its moment, before it has read a row. */
    private static final class WaitingAtFirst extends FilterOutputStream {

        private final Runnable wait;
        private boolean begun;

        WaitingAtFirst(OutputStream out, Runnable wait) {
            super(out);
            this.wait = wait;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            begin();
            out.write(bytes, from, length);
        }

        @Override
        public void write(int one) throws IOException {
            begin();
            out.write(one);
        }

        private void begin() {
            if (!begun) {
                begun = true;
                wait.run();
            }
        }
    }
}
