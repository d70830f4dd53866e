package org.spikebook.training.datafile.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.datafile.DataFolder;
import org.spikebook.training.datafile.Pictures;
import org.spikebook.training.datafile.Zip;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.SplitSizes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

class ImageFormatTest {

    @TempDir Path home;

    private DataFolder zip(Map<String, byte[]> files) throws IOException {
        Files.write(home.resolve("set.zip"), Zip.of(files));
        return DataFolder.of(home, name -> false);
    }

    private Dataset read(Map<String, byte[]> files) throws IOException {
        return zip(files).dataset("set.zip").orElseThrow();
    }

    private Problem problem(Map<String, byte[]> files) throws IOException {
        return zip(files).problem("set.zip").orElseThrow();
    }

    @Test
    void read_zip_classesAreFolders() throws IOException {
        Map<String, byte[]> files = Pictures.blackAndWhite(10);
        files.put("__MACOSX/set/white/._0.png", new byte[4]);
        files.put("set/readme.txt", new byte[4]);
        Dataset data = read(files);
        assertThat(data.classNames()).containsExactly("black", "white");
        assertThat(data.shape()).isEqualTo(Shape.of(4, 6, 1));
        assertThat(data.info().sizes()).isEqualTo(new SplitSizes(12, 4, 4));
        for (int i = 0; i < 20; i++) {
            assertThat(data.sample(i)).containsOnly(data.label(i));
        }
    }

    @Test
    void read_folderOrZip_isTheSame() throws IOException {
        Map<String, byte[]> files = Pictures.blackAndWhite(10);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = home.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        DataFolder folder = zip(files);
        assertThat(folder.dataset("set").orElseThrow().hash())
                .isEqualTo(folder.dataset("set.zip").orElseThrow().hash());
    }

    @Test
    void read_trainAndTest_areParts() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++) {
            files.put("Train/a/" + i + ".png", Pictures.of("png", 2, 2, 0xff101010 + i));
            files.put("Train/b/" + i + ".bmp", Pictures.of("bmp", 2, 2, 0xff202020 + i));
        }
        files.put("Test/a/0.jpg", Pictures.of("jpg", 2, 2, 0xff101010));
        files.put("Test/b/0.gif", Pictures.of("gif", 2, 2, 0xff202020));
        Dataset data = read(files);
        assertThat(data.classNames()).containsExactly("a", "b");
        assertThat(data.info().sizes()).isEqualTo(new SplitSizes(36, 4, 2));
    }

    @Test
    void read_oneFolder_classIsInTheName() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 10; i++) {
            files.put("all/7_" + i + ".png", Pictures.of("png", 2, 2, 0xff000000));
            files.put("all/12_" + i + ".png", Pictures.of("png", 2, 2, 0xffffffff));
        }
        assertThat(read(files).classNames()).containsExactly("7", "12");
        files.put("all/picture.png", Pictures.of("png", 2, 2, 0xffffffff));
        assertThat(problem(files).code()).isEqualTo("folders");
    }

    @Test
    void read_largePictures_areScaledAndGrey() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) {
            files.put("red/" + i + ".png", Pictures.of("png", 200, 100, 0xffff0000));
            files.put("clear/" + i + ".png", Pictures.of("png", 30, 70, 0x00000000));
        }
        Dataset data = read(files);
        assertThat(data.shape().size()).isEqualTo(13 * 32);
        for (int i = 0; i < 10; i++) {
            boolean red = data.classNames().get(data.label(i)).equals("red");
            assertThat(data.sample(i)).containsOnly(red ? 76 / 255f : 1f);
        }
    }

    @Test
    void scale_unevenRatio_keepsTheMean() {
        GrayImage ramp = new GrayImage(3, 1, new float[] {0, 120, 240});
        byte[] scaled = new byte[2];
        ramp.scale(2, 1, scaled, 0);
        assertThat(scaled).containsExactly(40, (byte) 200);
    }

    @Test
    void read_brokenPictures_saysWhich() throws IOException {
        Map<String, byte[]> files = Pictures.blackAndWhite(5);
        files.put("set/white/x.png", "no picture".getBytes());
        assertThat(problem(files).code()).isEqualTo("image.none");
        byte[] png = Pictures.of("png", 6, 4, 0xff00ff00);
        files.put("set/white/x.png", Arrays.copyOf(png, png.length / 2));
        assertThat(problem(files).message()).contains("set/white/x.png is damaged");
        byte[] huge = Pictures.of("png", 6, 4, 0);
        huge[17] = 0x7f;
        files.put("set/white/x.png", huge);
        assertThat(problem(files).code()).isEqualTo("image.large");
        files.put("set/white/x.png", Pictures.of("png", 1, 40_000, 0));
        assertThat(problem(files).code()).isEqualTo("image.long");
    }
}
