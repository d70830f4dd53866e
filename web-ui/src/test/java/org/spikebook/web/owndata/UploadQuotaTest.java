package org.spikebook.web.owndata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.limit.VisitorQuota;
import org.springframework.util.unit.DataSize;

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
        UploadQuota allowed = quota(2, 8 * MIB, 4 * MIB, 0);
        Files.write(folder.resolve(".2.part"), new byte[3 * MIB]);

        assertThat(upload(1, allowed)).isEmpty();
        assertThat(codes(upload(2, allowed))).containsExactly("tooLarge");
    }

    @Test
    void upload_ofTooManyFilesTogether_isRefused() throws IOException {
        Files.write(folder.resolve(".2.part"), new byte[1]);

        assertThat(codes(upload(1, quota(1, MIB, MIB, 0)))).containsExactly("tooMany");
    }

    @Test
    void upload_thatGrowsTooLarge_endsThere() throws IOException {
        assertThat(codes(upload(9, quota(1, 3 * MIB, 20 * MIB, 0)))).containsExactly("tooLarge");
        assertThat(Files.size(part)).isEqualTo(4 * MIB);
    }

    @Test
    void upload_toAFullDisk_writesNothing() throws IOException {
        assertThat(codes(upload(1, quota(1, MIB, MIB, Long.MAX_VALUE))))
                .containsExactly("diskFull");
        assertThat(part).isEmptyFile();
    }

    @Test
    void upload_ofAGuest_isRefusedByWhatAccountsHaveMoreOf() throws IOException {
        VisitorQuota accounts = limits(2, 2 * MIB, 9 * MIB);
        UploadQuota fewer = of(limits(1, 2 * MIB, 9 * MIB), accounts);
        UploadQuota smaller = of(limits(2, MIB, 9 * MIB), accounts);
        Files.write(folder.resolve(".2.part"), new byte[1]);

        assertThat(codes(upload(1, fewer))).containsExactly("tooManyOfGuest");
        assertThat(codes(upload(2, smaller))).containsExactly("tooLargeOfGuest");
        assertThat(codes(upload(2, of(limits(2, MIB, MIB), limits(3, MIB, MIB)))))
                .containsExactly("tooLarge");
    }

    private static UploadQuota quota(int files, long fileBytes, long bytes, long freeBytes) {
        VisitorQuota limits = limits(files, fileBytes, bytes);
        return new UploadQuota(limits, limits, DataSize.ofBytes(freeBytes));
    }

    private static UploadQuota of(VisitorQuota guests, VisitorQuota accounts) {
        return new UploadQuota(guests, accounts, DataSize.ofBytes(0));
    }

    private static VisitorQuota limits(int files, long fileBytes, long bytes) {
        return new VisitorQuota(
                1, 1, 1, files, DataSize.ofBytes(bytes), DataSize.ofBytes(fileBytes));
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
