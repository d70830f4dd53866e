package org.spikebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.text.Text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the commands say; with a server: {@code BackupSocketTest}. */
class BackupCommandTest {

    @TempDir Path folder;
    private Path data;
    private Path file;

    @BeforeEach
    void name() {
        data = folder.resolve("home/data");
        file = folder.resolve("kept.zip");
    }

    @Test
    void backup_ofNoDatabase_saysWhere() {
        CliRun run = CliRun.withData(data, "backup", file);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("home: The folder holds no database", "--home DIR");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void backup_overAFile_leavesIt() throws IOException {
        Files.writeString(file, "dear reader");

        CliRun run = CliRun.withData(data, "backup", file);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("exists already");
        assertThat(file).hasContent("dear reader");
    }

    @Test
    void restore_ofALetter_isRefused() throws IOException {
        Files.writeString(file, "dear reader");

        CliRun run = CliRun.withData(data, "restore", file);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("kept.zip: The file is not a backup of Spikebook");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notABackup",
                "incomplete",
                "damaged",
                "newerFormat",
                "newerSchema",
                "inUse",
                "notEmpty",
                "databaseInUse",
                "databaseNotEmpty",
                "databaseElsewhere"
            })
    void everyRefusal_hasItsWords(String code) {
        String key = "restore." + code;
        assertThat(Text.of(RestoreCommand.class, key, "A", "B").english()).isNotEqualTo(key);
        assertThat(Text.of(RestoreCommand.class, key + ".hint").english()).endsWith(".");
    }
}
