package org.spikebook.db.backup;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a backup while others read and write the database: all tables as they are at one moment.
 * Files of the data folder follow, so that those which rows refer to are among them.
 */
public final class BackupWriter {

    static final String TABLES = "tables/";
    static final String CSV = ".csv";
    static final String FILES = "files/";

    private final ZipOutputStream zip;
    private final Map<String, String> digests = new TreeMap<>();

    private BackupWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out);
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
        try (Snapshot snapshot = Snapshot.begin(database)) {
            schema = schema(database);
            for (Table table : Table.all(database)) {
                writer.table(table, database);
            }
        }
        DataFolder home = new DataFolder(folder);
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
                                "select version from flyway_schema_history where success = true and version is not null")) {
            while (rows.next()) {
                last = Math.max(last, Integer.parseInt(rows.getString(1)));
            }
        }
        return last;
    }

    private void table(Table table, Connection database) throws SQLException, IOException {
        Entry entry = begin(TABLES + table.name() + CSV);
        Writer text = new BufferedWriter(new OutputStreamWriter(entry.out, StandardCharsets.UTF_8));
        table.write(database, text);
        text.flush();
        end(entry);
    }

    private void file(String name, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            Entry entry = begin(FILES + name);
            content.transferTo(entry.out);
            end(entry);
        } catch (NoSuchFileException e) {
            // deleted by its owner this moment
            return;
        }
    }

    private Entry begin(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest digest = Digests.sha256();
        return new Entry(name, digest, new DigestOutputStream(new Unclosed(zip), digest));
    }

    private void end(Entry entry) throws IOException {
        zip.closeEntry();
        digests.put(entry.name, Digests.hex(entry.digest));
    }

    private void finish(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private record Entry(String name, MessageDigest digest, OutputStream out) {}

    /** An entry's end is not the archive's. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
