package org.spikebook.web.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.training.datafile.DataFolder;
import org.spikebook.training.datafile.DataItem;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class UploadFoldersTest {

    private static final int ZIP_MAGIC = 0x504b0304;

    @TempDir private Path home;

    /** What is wrong with an archive that was cut is found by its end only. */
    @ParameterizedTest
    @CsvSource({"2, zip.cut", "2047, zip.cut", "2048, fileTooLarge"})
    void file_isReadUpToTheMostThatWasEverAllowed_whateverIsAllowedToday(
            long megabytes, String problem) throws IOException {
        DataFolder folder = uploads("1MB").ofVisitor("Ada");
        Files.createDirectories(folder.path());
        writeCutArchive(folder.path().resolve("old.zip"), megabytes << 20);

        assertThat(folder.items())
                .singleElement()
                .isInstanceOfSatisfying(
                        DataItem.Unreadable.class,
                        old -> assertThat(old.problem().code()).isEqualTo(problem));
    }

    @Test
    void folder_isRememberedAsLongAsItIsThere() throws IOException {
        UploadFolders uploads = uploads("1MB");
        DataFolder missing = uploads.ofVisitor("Ada");
        assertThat(uploads.ofVisitor("Ada")).isNotSameAs(missing);

        Files.createDirectories(missing.path());
        DataFolder there = uploads.ofVisitor("Ada");
        assertThat(uploads.ofVisitor("Ada")).isSameAs(there);

        uploads.forget("Ada");
        assertThat(uploads.ofVisitor("Ada")).isNotSameAs(there);
    }

    private UploadFolders uploads(String maxFileSize) {
        Map<String, String> settings =
                Map.of(
                        "spikebook.home",
                        home.toString(),
                        "spikebook.uploads.max-file-size",
                        maxFileSize);
        return new UploadFolders(
                new Binder(new MapConfigurationPropertySource(settings))
                        .bind("spikebook", SpikebookProperties.class)
                        .get());
    }

    /** A hole in the file, which takes no space on the disk. */
    private static void writeCutArchive(Path path, long bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.writeInt(ZIP_MAGIC);
            file.setLength(bytes);
        }
    }
}
