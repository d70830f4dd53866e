package org.spikebook.db.backup;

import org.spikebook.db.archive.CsvTable;
import org.spikebook.db.archive.ZipArchive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a backup while others read and write the database: all tables as they are at one moment.
 * Files of the data folder follow, so that those which rows refer to are among them.
 */
public final class BackupWriter {

    static final String FILES = "files/";

    private final ZipArchive archive;
    private final Map<String, String> digests = new TreeMap<>();

    private BackupWriter(OutputStream out) {
        this.archive = new ZipArchive(out);
    }

    /**
     * Writes all of it; {@code out} stays open.
     *
     * @param database a connection in no transaction
     */
    public static void write(Connection database, Path folder, Instant now, OutputStream out)
            throws SQLException, IOException {
        BackupWriter writer = new BackupWriter(out);
        int schema;
        try (DatabaseSnapshot snapshot = DatabaseSnapshot.begin(database)) {
            schema = schema(database);
            for (DatabaseTable table : DatabaseTable.all(database)) {
                writer.table(table, database);
            }
        }
        ServerDataFolder home = new ServerDataFolder(folder);
        for (Path file : home.files()) {
            writer.file(home.name(file), file);
        }
        writer.finish(new Manifest(schema, now, writer.digests));
    }

    private static int schema(Connection database) throws SQLException {
        int last = 0;
        try (Statement statement = database.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select version from flyway_schema_history where success = true and"
                                        + " version is not null")) {
            while (rows.next()) {
                last = Math.max(last, Integer.parseInt(rows.getString(1)));
            }
        }
        return last;
    }

    private void table(DatabaseTable table, Connection database) throws SQLException, IOException {
        add(CsvTable.entry(table.name()), out -> table.write(database, out));
    }

    private void file(String name, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            add(FILES + name, content::transferTo);
        } catch (NoSuchFileException e) {
            // deleted by its owner this moment
            return;
        }
    }

    private <E extends Exception> void add(String name, ZipArchive.Content<E> content)
            throws IOException, E {
        FileDigest digest = FileDigest.begun();
        archive.<E>add(name, out -> content.writeTo(digest.writing(out)));
        digests.put(name, digest.hex());
    }

    private void finish(Manifest manifest) throws IOException {
        archive.addText(Manifest.ENTRY, manifest.text());
        archive.finish();
    }
}
