package org.spikebook.training.datafile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.training.datafile.source.DataLimits;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

class ZipFilesTest {

    @TempDir Path around;

    private String code(byte[] zip, DataLimits limits) throws IOException {
        Path home = Files.createDirectories(around.resolve("home"));
        Files.write(home.resolve("set.zip"), zip);
        DataFolder folder = new DataFolder(home, name -> false, DataReader.standard(limits));
        return folder.problem("set.zip").orElseThrow().code();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.png",
                "a/../../b.png",
                "/etc/a.png",
                "c:/a.png",
                "a\\..\\b.png",
                "a/.."
            })
    void open_pathsThatLeadOut_areRefused(String path) throws IOException {
        Map<String, byte[]> files = Pictures.blackAndWhite(5);
        files.put(path, new byte[3]);
        assertThat(code(Zip.of(files), DataLimits.standard())).isEqualTo("zip.path");
        assertThat(around).isDirectoryNotContaining("glob:**/[ab].png");
    }

    @Test
    void open_foldersSeparatedByBackslashes_areRefusedAsSuch() throws IOException {
        Map<String, byte[]> files = Pictures.blackAndWhite(5);
        files.put("set\\white\\x.png", new byte[3]);
        assertThat(code(Zip.of(files), DataLimits.standard())).isEqualTo("zip.backslash");
    }

    @Test
    void open_sameNameTwice_isRefused() throws IOException {
        Map<String, byte[]> files = Pictures.blackAndWhite(5);
        files.put("set/white/X.png", new byte[3]);
        String zip = new String(Zip.of(files), StandardCharsets.ISO_8859_1);
        byte[] twice = zip.replace("X.png", "0.png").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(code(twice, DataLimits.standard())).isEqualTo("zip.twice");
    }

    @Test
    void open_bomb_isRefusedBeforeItUnpacks() throws IOException {
        Map<String, byte[]> files = Pictures.blackAndWhite(5);
        byte[] picture = Pictures.of("png", 6, 4, 0);
        files.put("set/white/x.png", Arrays.copyOf(picture, 30 << 20));
        DataLimits limits = new DataLimits(1 << 20, 1 << 20, 1000, Duration.ofMinutes(5));
        files.put("set/train-images-idx3-ubyte", new byte[30 << 20]);
        files.put("set/train-labels-idx1-ubyte", new byte[30 << 20]);
        byte[] zip = Zip.of(files);
        assertThat(zip.length).isLessThan(200_000);
        assertThat(code(zip, limits)).isIn("zip.bomb", "idx.magic");
        Map<String, byte[]> table = Map.of("t.csv", ("1,a\n".repeat(8 << 20)).getBytes());
        assertThat(code(Zip.of(table), limits)).isIn("zip.bomb", "memory", "samples");
    }

    @Test
    void open_cutOrGiantDirectory_isRefused() throws IOException {
        byte[] zip = Zip.of(Pictures.blackAndWhite(5));
        assertThat(code(Arrays.copyOf(zip, zip.length - 30), DataLimits.standard()))
                .isEqualTo("zip.cut");
        zip[zip.length - 22 + 12 + 3] = 0x7f;
        assertThat(code(zip, DataLimits.standard())).isEqualTo("zip.directory");
        byte[] none = Zip.of(Map.of());
        assertThat(code(none, DataLimits.standard())).isEqualTo("empty");
    }

    @Test
    void open_tooManyFiles_isRefused() throws IOException {
        DataLimits limits = new DataLimits(1 << 20, 1 << 20, 9, Duration.ofMinutes(5));
        assertThat(code(Zip.of(Pictures.blackAndWhite(5)), limits)).isEqualTo("samples");
    }
}
