package org.spikebook.web.owndata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.simulator.problem.Problem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class UploadQuotaTest {

    private static final int MIB = 1 << 20;

    @TempDir private Path folder;
    private Path part = Path.of("");

    @BeforeEach
    void newPart() {
        part = folder.resolve(".1.part");
    }

    @Test
    void upload_whileAnotherComesIn_sharesItsSpace() throws IOException {
        UploadQuota allowed = new UploadQuota(2, 8 * MIB, 4 * MIB, 0);
        Files.write(folder.resolve(".2.part"), new byte[3 * MIB]);

        assertThat(upload(1, allowed)).isEmpty();
        assertThat(codes(upload(2, allowed))).containsExactly("tooLarge");
    }

    @Test
    void upload_ofTooManyFilesAtOnce_isRefused() throws IOException {
        Files.write(folder.resolve(".2.part"), new byte[1]);

        assertThat(codes(upload(1, new UploadQuota(1, MIB, MIB, 0)))).containsExactly("tooMany");
    }

    @Test
    void upload_thatGrowsTooLarge_endsThere() throws IOException {
        assertThat(codes(upload(9, new UploadQuota(1, 3 * MIB, 20 * MIB, 0))))
                .containsExactly("tooLarge");
        assertThat(Files.size(part)).isEqualTo(4 * MIB);
    }

    @Test
    void upload_toAFullDisk_writesNothing() throws IOException {
        assertThat(codes(upload(1, new UploadQuota(1, MIB, MIB, Long.MAX_VALUE))))
                .containsExactly("diskFull");
        assertThat(part).isEmptyFile();
    }

    private Optional<Upload> upload(int mib, UploadQuota allowed) throws IOException {
        Files.deleteIfExists(part);
        Files.createFile(part);
        return GuardedCopy.write(
                new ByteArrayInputStream(new byte[mib * MIB]),
                part,
                () -> allowed.refusal(folder, "new.csv", part));
    }

    private static List<String> codes(Optional<Upload> upload) {
        return ((Upload.Refused) upload.orElseThrow())
                .problems().stream().map(Problem::code).toList();
    }
}
