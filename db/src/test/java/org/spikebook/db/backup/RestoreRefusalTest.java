package org.spikebook.db.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.db.TestDatabase;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What is not a backup, or would overwrite something, is refused before anything is touched. */
class RestoreRefusalTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /** Of one filled place, whose migrations take longer than what each test does. */
    private static Path backup;

    @TempDir Path folder;
    private Path file;
    private Place target;

    @BeforeAll
    static void makeBackup(@TempDir Path once) throws Exception {
        Place source = Place.of(TestDatabase.H2, once.resolve("source")).migratedTo("latest");
        FilledDatabase.fill(source);
        Path uploads = Files.createDirectories(source.folder().resolve("uploads/k/größe"));
        Files.writeString(uploads.resolve("a b=c.csv"), "1,a\n");
        Files.writeString(uploads.resolve("half.part"), "unfinished");
        Files.writeString(source.folder().resolve("provenance.key"), "key");
        Files.createDirectories(source.folder().resolve("log"));
        Files.writeString(source.folder().resolve("log/spikebook.log"), "said");
        backup = source.backup(once.resolve("backup.zip"), NOW);
    }

    @BeforeEach
    void copyBackup() throws Exception {
        file = Files.copy(backup, folder.resolve("backup.zip"));
        target = Place.of(TestDatabase.H2, folder.resolve("target"));
    }

    @Test
    void files_areRestored_withoutLogAndUnfinishedOnes() throws Exception {
        Files.createFile(target.folder().resolve(".lock"));

        restore(false);

        assertThat(target.folder().resolve("uploads/k/größe/a b=c.csv")).hasContent("1,a\n");
        assertThat(target.folder().resolve("provenance.key")).hasContent("key");
        assertThat(target.folder().resolve("uploads/k/größe/half.part")).doesNotExist();
        assertThat(target.folder())
                .isDirectoryNotContaining("glob:**/{log,restoring-*,replaced-*}");
    }

    @Test
    void folderThatIsADiskOfItsOwn_isEmpty_andWhatItsFileSystemKeepsStays() throws Exception {
        Path ofTheDisk = Files.createDirectory(target.folder().resolve("lost+found"));
        Files.writeString(ofTheDisk.resolve("#11"), "found");

        restore(false);
        Path again = target.backup(folder.resolve("again.zip"), NOW);

        assertThat(ofTheDisk.resolve("#11")).hasContent("found");
        assertThat(unzipped(again)).doesNotContainKey("files/lost+found/#11");
    }

    @Test
    void damagedAnywhere_isRefused() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Map<String, String> entries = unzipped(file);
        for (int at = 0; at < whole.length; at += 9973) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x10;
            Files.write(file, damaged);
            BackupException refusal =
                    catchThrowableOfType(
                            BackupException.class, () -> BackupFile.open(file).close());
            if (refusal == null) { // in what a zip file says twice, or of times
                assertThat(unzipped(file)).isEqualTo(entries);
            }
        }
    }

    private static Map<String, String> unzipped(Path file) throws IOException {
        Map<String, String> entries = new java.util.TreeMap<>();
        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                entries.put(entry.getName(), new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
        return entries;
    }

    @Test
    void halfWritten_isRefused() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertRefused("incomplete");
    }

    @Test
    void otherFiles_areRefused() throws IOException {
        Files.writeString(file, "a letter");
        assertRefused("notABackup");
        zip(Map.of("letter.txt", "a letter"));
        assertRefused("notABackup");
        Files.writeString(file, "");
        assertRefused("notABackup");
    }

    @Test
    void ofALaterVersion_isRefused() throws IOException {
        zip(Map.of("backup.properties", "format=spikebook/backup/2\n"));
        assertRefused("newerFormat");
        zip(
                Map.of(
                        "backup.properties",
                        "format=spikebook/backup/1\nschema=9999\ncreated=2026-03-01T12:00:00Z\n"));
        assertRefused("newerSchema");
    }

    @Test
    void leadingOutOfTheFolder_isRefused() throws IOException {
        String digest = "b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c";
        zip(
                Map.of(
                        "files/../evil",
                        "foo\n",
                        "backup.properties",
                        "format=spikebook/backup/1\nschema=1\ncreated=2026-03-01T12:00:00Z\n"
                                + "sha256.files/../evil="
                                + digest
                                + "\n"));
        assertRefused("damaged");
        assertThat(folder.resolve("evil")).doesNotExist();
        assertThat(target.folder().resolve("evil")).doesNotExist();
    }

    @Test
    void folderWithSomethingInIt_isLeftAlone() throws Exception {
        Path letter = Files.writeString(target.folder().resolve("letter.txt"), "dear reader");

        assertThat(refusal(false).code()).isEqualTo("notEmpty");

        assertThat(target.folder()).isDirectoryContaining(letter::equals);
        assertThat(target.folder().toFile().list()).hasSize(1);
    }

    @Test
    void folderInUse_isLeftAlone_evenToBeReplaced() throws Exception {
        target.migratedTo("latest");
        try (Connection server = target.address().connect()) {
            assertThat(refusal(true).code()).isEqualTo("inUse");
            assertThat(server.isValid(1)).isTrue();
        }
    }

    @Test
    void folderOfAServer_isLeftAlone_evenToBeReplaced() throws Exception {
        try (var server = new RunningServer(target.folder()).listen()) {
            assertThat(refusal(true).code()).isEqualTo("inUse");
            assertThat(server.isOpen()).isTrue();
        }
    }

    @Test
    void databaseInUse_isLeftAlone_evenToBeReplaced() throws Exception {
        target = Place.of(TestDatabase.POSTGRESQL, folder.resolve("other")).migratedTo("latest");
        assertThat(refusal(false).code()).isEqualTo("databaseNotEmpty");
        try (Connection server = target.address().connect()) {
            assertThat(refusal(true).code()).isEqualTo("databaseInUse");
            assertThat(server.isValid(1)).isTrue();
        }
    }

    private void assertRefused(String code) {
        assertThat(refusal(true).code()).isEqualTo(code);
        assertThat(target.folder()).isEmptyDirectory();
    }

    private BackupException refusal(boolean replace) {
        return catchThrowableOfType(BackupException.class, () -> restore(replace));
    }

    private void restore(boolean replace) throws Exception {
        Restore.run(file, target.folder(), target.address(), replace, NOW);
    }

    private void zip(Map<String, String> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
