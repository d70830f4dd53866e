package org.spikebook.db.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

class ZipArchiveTest {

    @TempDir private Path folder;

    @Test
    void finished_holdsTextsAndTables_thoughEntriesCloseTheirStreams() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZipArchive archive = new ZipArchive(out);

        archive.addText("README.txt", "für dich");
        archive.add(
                "a.bin",
                stream -> {
                    try (stream) {
                        stream.write(7);
                    }
                });
        archive.add(
                CsvTable.entry("cell"),
                stream ->
                        new CsvTable(CSVFormat.RFC4180, List.of("id", "title"))
                                .write(csv -> csv.printRecord("1", "one, two"), stream));
        archive.finish();

        try (ZipFile zip = new ZipFile(saved(out))) {
            assertThat(text(zip, "README.txt")).isEqualTo("für dich");
            assertThat(text(zip, "a.bin")).isEqualTo("\u0007");
            assertThat(text(zip, "tables/cell.csv")).isEqualTo("id,title\r\n1,\"one, two\"\r\n");
        }
    }

    @Test
    void stream_staysOpen() throws IOException {
        AtomicInteger closed = new AtomicInteger();
        ByteArrayOutputStream out =
                new ByteArrayOutputStream() {
                    @Override
                    public void close() {
                        closed.incrementAndGet();
                    }
                };
        ZipArchive archive = new ZipArchive(out);
        archive.addText("README.txt", "");
        archive.finish();

        assertThat(closed).hasValue(0);
    }

    @Test
    void failure_ofAnEntry_leavesNoReadableArchive() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZipArchive archive = new ZipArchive(out);
        archive.addText("README.txt", "first");

        assertThatThrownBy(() -> archive.add("rows.csv", ZipArchiveTest::refuse))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> new ZipFile(saved(out)).close()).isInstanceOf(ZipException.class);
    }

    @Test
    void entry_ofATable_isToldFromOthers() {
        assertThat(CsvTable.entry("visitor"))
                .satisfies(name -> {
                    assertThat(CsvTable.isEntry(name)).isTrue();
                    assertThat(CsvTable.tableOf(name)).isEqualTo("visitor");
                });
        assertThat(CsvTable.isEntry("uploads/tables.csv")).isFalse();
        assertThat(CsvTable.isEntry("tables/README.txt")).isFalse();
    }

    private static void refuse(OutputStream out) throws SQLException {
        throw new SQLException("no such table");
    }

    private File saved(ByteArrayOutputStream archive) throws IOException {
        return Files.write(folder.resolve("archive.zip"), archive.toByteArray()).toFile();
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(
                zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
