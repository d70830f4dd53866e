package org.spikebook.training.datafile.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.simulator.network.Shape;
import org.spikebook.training.datafile.DataFolder;
import org.spikebook.training.datafile.source.DataLimits;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.SampleForm;
import org.spikebook.training.dataset.Split;
import org.spikebook.training.dataset.SplitSizes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The two small files are of the project: random spikes, written by h5py 3.13 with the types of the
 * Spiking Heidelberg Digits (lists of 16-bit floats and of 16-bit whole numbers), 40 and 8 samples.
 */
public class SpikeHdf5FormatTest {

    public static final String TRAIN = "shd_train.h5.gz";
    static final String TEST = "shd_test.h5.gz";

    @TempDir Path home;

    public static byte[] resource(String name) {
        try (InputStream in = SpikeHdf5FormatTest.class.getResourceAsStream(name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Dataset read(String name) {
        return DataFolder.of(home, taken -> false).dataset(name).orElseThrow();
    }

    @Test
    void read_folderOfTwo_keepsTheTestPart() throws IOException {
        Path shd = Files.createDirectory(home.resolve("shd"));
        Files.write(shd.resolve(TRAIN), resource(TRAIN));
        Files.write(shd.resolve(TEST), resource(TEST));
        Dataset data = read("shd");
        assertThat(data.form()).isEqualTo(SampleForm.EVENTS);
        assertThat(data.classNames()).containsExactly("zero", "one", "two", "drei");
        assertThat(data.info().sizes()).isEqualTo(new SplitSizes(36, 4, 8));
        assertThat(data.shape().size()).isBetween(600, 700);
        assertThat(data.label(data.range(Split.TEST).from() + 2)).isEqualTo(2);
    }

    /** Spikes as h5py shows them. */
    @Test
    void read_oneFile_hasItsSpikes() throws IOException {
        Files.write(home.resolve(TRAIN), resource(TRAIN));
        Dataset data = read(TRAIN);
        assertThat(data.info().sizes()).isEqualTo(new SplitSizes(24, 8, 8));
        int[] units = {358, 316, 551, 86, 212, 87, 317, 683, 93, 268, 282, 632};
        boolean found = false;
        for (int i = 0; i < data.sampleCount(); i++) {
            Sample.Events sample = (Sample.Events) data.at(i);
            if (Arrays.equals(sample.lines(), units)) {
                found = true;
                assertThat(sample.timesUs()[0]).isEqualTo(27557);
                assertThat(sample.timesUs()[11]).isEqualTo(950684);
                assertThat(sample.durationUs()).isEqualTo(950685);
                assertThat(data.label(i)).isZero();
            }
        }
        assertThat(found).isTrue();
    }

    private String code(Path file) {
        return DataFolder.of(home, taken -> false)
                .problem(String.valueOf(file.getFileName()))
                .orElseThrow()
                .code();
    }

    @Test
    void read_otherHdf5_saysWhatIsMissing() {
        Path file = home.resolve("other.h5");
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            hdf.putDataset("labels", new int[] {0, 1});
        }
        assertThat(code(file)).isEqualTo("hdf.missing");
    }

    @Test
    void read_tablesInPlaceOfLists_areRefused() {
        Path file = home.resolve("flat.h5");
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            hdf.putDataset("labels", new int[] {0, 1});
            WritableGroup spikes = hdf.putGroup("spikes");
            spikes.putDataset("times", new float[] {0.1f, 0.2f});
            spikes.putDataset("units", new int[] {3, 4});
        }
        assertThat(code(file)).isEqualTo("hdf.noList");
        Path uneven = home.resolve("uneven.h5");
        try (WritableHdfFile hdf = HdfFile.write(uneven)) {
            hdf.putDataset("labels", new int[] {0, 1, 1});
            WritableGroup spikes = hdf.putGroup("spikes");
            spikes.putDataset("times", new float[] {0.1f, 0.2f});
            spikes.putDataset("units", new int[] {3, 4});
        }
        assertThat(code(uneven)).isEqualTo("hdf.counts");
    }

    /** The rest of the file cannot be unpacked, which would be another problem. */
    @Test
    void read_fileLargerThanTheMemory_isRefusedBeforeItIsUnpacked() throws IOException {
        int most = 1 << 20;
        byte[] noise = new byte[2 * most];
        new SplittableRandom(1).nextBytes(noise);
        byte[] good = resource(TRAIN);
        System.arraycopy(good, 0, noise, 0, good.length / 2);
        Files.write(home.resolve(TRAIN), noise);
        DataLimits limits = new DataLimits(4L * most, most, 1000, Duration.ofMinutes(1));
        assertThat(DataFolder.marked(home, "k", limits).problem(TRAIN + "@k"))
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo("hdf.large"));
        Files.write(home.resolve(TRAIN), Arrays.copyOf(noise, most / 2));
        assertThat(DataFolder.marked(home, "k", limits).problem(TRAIN + "@k"))
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo("hdf.gzip"));
    }

    @Test
    void shape_isOneMoreThanTheHighestUnit() throws IOException {
        Files.write(home.resolve(TRAIN), resource(TRAIN));
        Dataset data = read(TRAIN);
        int highest = 0;
        for (int i = 0; i < data.sampleCount(); i++) {
            for (int unit : ((Sample.Events) data.at(i)).lines()) {
                highest = Math.max(highest, unit);
            }
        }
        assertThat(data.shape()).isEqualTo(Shape.of(highest + 1));
    }
}
