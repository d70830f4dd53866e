package org.spikebook.db.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Puts a backup into a data folder and a database. Everything is read and made beside what there
 * is, and takes its place in the end; until then, nothing has changed. What it replaces is kept.
 */
public final class Restore {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final ServerDataFolder folder;
    private final Path staging;
    private final Path replaced;
    private final TargetDatabase database;

    private Restore(Path path, DatabaseAddress address, Instant now) throws BackupException {
        String stamp = STAMP.format(now);
        this.folder = new ServerDataFolder(path);
        this.staging = path.resolve(ServerDataFolder.RESTORING + stamp);
        this.replaced = path.resolve(ServerDataFolder.REPLACED + stamp);
        this.database = target(address, stamp.replace('-', '_'));
    }

    private TargetDatabase target(DatabaseAddress address, String stamp) throws BackupException {
        if (address.isPostgresql()) {
            return new PostgresTarget(address, "restoring_" + stamp, "replaced_" + stamp);
        }
        if (address.fileIn(folder.path()) == null) {
            throw new BackupException("databaseElsewhere", address.url());
        }
        return new H2Target(address.in(folder.path(), staging));
    }

    /**
     * What was restored.
     *
     * @param rows of all tables
     * @param files of the data folder
     * @param replaced folder of what was there before
     */
    public record Result(long rows, int files, Optional<Path> replaced) {}

    /**
     * Restores a backup.
     *
     * @param folder absolute
     * @param replace whether something may be there already, which is then kept beside
     */
    public static Result run(
            Path file, Path folder, DatabaseAddress address, boolean replace, Instant now)
            throws IOException, SQLException, BackupException {
        try (BackupFile backup = BackupFile.open(file)) {
            Restore restore = new Restore(folder, address, now);
            restore.check(replace);
            return restore.run(backup, replace);
        }
    }

    private void check(boolean replace) throws IOException, SQLException, BackupException {
        folder.requireUnused();
        if (!replace) {
            folder.requireEmpty();
        }
        database.check(replace);
    }

    private Result run(BackupFile backup, boolean replace)
            throws IOException, SQLException, BackupException {
        Files.createDirectories(staging);
        try {
            backup.unpack(staging);
            long rows = database.load(backup);
            // reading a large backup takes minutes, in which a server may have been started
            check(replace);
            database.replace();
            folder.replaceBy(staging, replaced);
            return new Result(
                    rows,
                    backup.files(),
                    Files.exists(replaced) ? Optional.of(replaced) : Optional.empty());
        } finally {
            database.discard();
            if (Files.exists(staging)) {
                ServerDataFolder.delete(staging);
            }
        }
    }
}
