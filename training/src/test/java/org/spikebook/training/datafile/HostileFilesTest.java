package org.spikebook.training.datafile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.training.datafile.event.Recordings;
import org.spikebook.training.datafile.format.SpikeHdf5FormatTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * Whatever a file is called and whatever is in it, the folder can be listed and the file is either
 * read or named with what is wrong.
 */
class HostileFilesTest {

    private static final int CHANGES = 60;

    @TempDir Path home;

    /**
     * A good file of a format.
     *
     * @param file its path
     * @param others files that it needs beside it
     */
    private record Specimen(String file, byte[] bytes, Map<String, byte[]> others) {

        static Specimen alone(String file, byte[] bytes) {
            return new Specimen(file, bytes, Map.of());
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static List<Specimen> specimens() {
        byte[] images = Idx.images(40, 3, 3);
        byte[] labels = Idx.labelsInTurn(40, 4);
        String table =
                IntStream.range(0, 40)
                        .mapToObj(i -> i + "," + (i * 7 % 11) + ",c" + i % 3)
                        .collect(Collectors.joining("\n", "a,b,label\n", "\n"));
        byte[] csv = table.getBytes(StandardCharsets.UTF_8);
        return List.of(
                new Specimen("x/images-idx3-ubyte", images, Map.of("x/labels-idx1-ubyte", labels)),
                new Specimen(
                        "x/labels-idx1-ubyte.gz",
                        Idx.gzip(labels),
                        Map.of("x/images-idx3-ubyte", images)),
                Specimen.alone("t.csv", csv),
                Specimen.alone("t.csv.gz", Idx.gzip(csv)),
                Specimen.alone("p.zip", Zip.of(Pictures.blackAndWhite(10))),
                Specimen.alone(
                        "spikes.h5.gz", SpikeHdf5FormatTest.resource(SpikeHdf5FormatTest.TRAIN)),
                Specimen.alone(
                        "spikes.h5",
                        unpacked(SpikeHdf5FormatTest.resource(SpikeHdf5FormatTest.TRAIN))),
                Specimen.alone("s.zip", Zip.of(sounds())),
                Specimen.alone("e.zip", Zip.of(recordings())));
    }

    private static byte[] unpacked(byte[] gzip) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> sounds() {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < 6; i++) {
            files.put(i % 2 + "_" + i + ".wav", Wav.tone(400 + 100 * i, 4000, 8, 1, 600));
        }
        return files;
    }

    private static Map<String, byte[]> recordings() {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < 10; i++) {
            files.put(i % 2 + "/" + i + ".bin", Recordings.nMnist(Recordings.random(20, i)));
        }
        return files;
    }

    private void write(String file, byte[] bytes) throws IOException {
        Path path = home.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
    }

    /** Whether the only set of the folder can be read; what is wrong with it is well said. */
    private boolean isRead(Specimen specimen, byte[] bytes) throws IOException {
        write(specimen.file(), bytes);
        DataFolder folder = DataFolder.of(home, name -> false);
        List<DataItem> items = folder.items();
        assertThat(items).hasSize(1);
        return switch (items.getFirst()) {
            case DataItem.Readable readable -> {
                assertThat(folder.dataset(readable.name())).isPresent();
                yield true;
            }
            case DataItem.Unreadable unreadable -> {
                assertThat(unreadable.problem().message()).isNotBlank().doesNotContain("Exception");
                assertThat(unreadable.problem().hint()).isNotBlank();
                yield false;
            }
        };
    }

    private void writeOthers(Specimen specimen) throws IOException {
        for (Map.Entry<String, byte[]> other : specimen.others().entrySet()) {
            write(other.getKey(), other.getValue());
        }
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void read_goodOrBroken_endsInDataOrAProblem(Specimen specimen) throws IOException {
        writeOthers(specimen);
        byte[] good = specimen.bytes();
        assertThat(isRead(specimen, good)).isTrue();
        assertThat(isRead(specimen, new byte[0])).isFalse();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < CHANGES; i++) {
            isRead(specimen, Arrays.copyOf(good, random.nextInt(1, good.length)));
            byte[] changed = good.clone();
            for (int k = random.nextInt(1, 6); k > 0; k--) {
                changed[random.nextInt(Math.min(changed.length, i % 2 == 0 ? 64 : 1 << 20))] =
                        (byte) random.nextInt(256);
            }
            isRead(specimen, changed);
        }
        byte[] noise = new byte[5000];
        random.nextBytes(noise);
        assertThat(isRead(specimen, noise)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void read_bytesOfAnotherFormat_areRefused(Specimen specimen) throws IOException {
        writeOthers(specimen);
        for (Specimen other : specimens()) {
            if (!other.file().equals(specimen.file())) {
                isRead(specimen, other.bytes());
            }
        }
    }

    /** Two gigabytes of nothing, with the first bytes of a good file. */
    @ParameterizedTest
    @MethodSource("specimens")
    void read_giantFile_isRefused(Specimen specimen) throws IOException {
        writeOthers(specimen);
        write(specimen.file(), Arrays.copyOf(specimen.bytes(), specimen.bytes().length / 2));
        try (RandomAccessFile file =
                new RandomAccessFile(home.resolve(specimen.file()).toFile(), "rw")) {
            file.setLength(2L << 30);
        }
        assertThat(DataFolder.of(home, name -> false).items().getFirst())
                .isInstanceOf(DataItem.Unreadable.class);
    }
}
