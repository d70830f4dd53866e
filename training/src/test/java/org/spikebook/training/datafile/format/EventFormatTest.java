package org.spikebook.training.datafile.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.simulator.network.Shape;
import org.spikebook.training.datafile.DataFolder;
import org.spikebook.training.datafile.Zip;
import org.spikebook.training.datafile.event.Recordings;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.SampleForm;
import org.spikebook.training.dataset.SplitSizes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class EventFormatTest {

    private static final Path N_MNIST = Path.of("../../shared/data/reference/nmnist");

    @TempDir Path home;

    @Test
    void read_zip_samplesAreEvents() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < 20; i++) {
            int x = i;
            Recordings.Event event = new Recordings.Event(1000, x, 3, i % 2);
            Recordings.Event later = new Recordings.Event(1500, x, 3, i % 2);
            files.put(
                    i % 2 + "/" + (char) ('a' + i) + ".bin",
                    Recordings.nMnist(List.of(event, later)));
        }
        Files.write(home.resolve("set.zip"), Zip.of(files));
        Dataset data = DataFolder.of(home, name -> false).dataset("set.zip").orElseThrow();
        assertThat(data.form()).isEqualTo(SampleForm.EVENTS);
        assertThat(data.shape()).isEqualTo(Shape.of(4, 20, 2));
        assertThat(data.info().sizes()).isEqualTo(new SplitSizes(12, 4, 4));
        for (int i = 0; i < 20; i++) {
            Sample.Events sample = (Sample.Events) data.at(i);
            assertThat(sample.timesUs()).containsExactly(0, 500);
            assertThat(sample.lines()[0] % 2).isEqualTo(data.label(i));
            assertThat(sample.lines()[0] / 2 / 20).isEqualTo(3);
        }
    }

    @Test
    void read_oneRecording_saysWhatItIsFor() throws IOException {
        Files.write(home.resolve("wave.bin"), Recordings.nMnist(Recordings.random(20, 1)));
        assertThat(DataFolder.of(home, name -> false).problem("wave.bin").orElseThrow().code())
                .isEqualTo("oneRecording");
    }

    @Test
    void read_foldersNamedTrainAndTest_keepTheirParts() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < 30; i++) {
            String part = i < 20 ? "Train" : "Test";
            byte[] recording =
                    Recordings.nMnist(List.of(new Recordings.Event(1000 + i, i, 3, i % 2)));
            files.put("N-MNIST/%s/%d/%05d.bin".formatted(part, i % 10, i), recording);
        }
        Files.write(home.resolve("set.zip"), Zip.of(files));
        Dataset data = DataFolder.of(home, name -> false).dataset("set.zip").orElseThrow();
        assertThat(data.classCount()).isEqualTo(10);
        assertThat(data.info().sizes().test()).isEqualTo(10);
    }

    @Test
    @Tag("external")
    void read_nMnist_hasItsOwnTestPart() {
        Dataset data =
                DataFolder.of(N_MNIST, name -> false).dataset("nmnist-bin-40.zip").orElseThrow();
        assertThat(data.classCount()).isEqualTo(10);
        assertThat(data.shape()).isEqualTo(Shape.of(34, 34, 2));
        assertThat(data.info().sizes().test()).isEqualTo(20);
    }
}
