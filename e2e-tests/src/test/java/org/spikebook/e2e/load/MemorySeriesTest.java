package org.spikebook.e2e.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class MemorySeriesTest {

    private Path file;
    private MemorySeries series;

    @BeforeEach
    void makeSeries(@TempDir Path folder) {
        file = folder.resolve("series.csv");
        series = new MemorySeries(file);
    }

    @Test
    void growthOfLastProcess_ofAJobInOneSample_isThatOfTheOthers() {
        addHeaps(0, 100, 900);
        addHeaps(1, 120, 130, 125, 140, 130, 150, 128, 600, 135);

        assertThat(series.growthOfLastProcessMb()).isEqualTo(135 - 125);
    }

    @Test
    void growthOfLastProcess_ofWhatIsNeverReleased_isFound() {
        addHeaps(0, 100);
        addHeaps(1, 120, 140, 160, 180, 200, 220, 240, 260, 280);

        assertThat(series.growthOfLastProcessMb()).isEqualTo(260 - 140);
        assertThat(series.growthMb()).isEqualTo(280 - 100);
    }

    @Test
    void file_hasARowForEachSample() throws IOException {
        series.add(new MemorySample(2.5, 1, 120, 600, 30, 61, 4, 2));

        assertThat(Files.readAllLines(file))
                .containsExactly(MemorySample.COLUMNS, "2.5,1,120,600,30,61,4,2");
    }

    private void addHeaps(int process, long... heapsMb) {
        for (long heapMb : heapsMb) {
            series.add(new MemorySample(0, process, heapMb, 0, 0, 0, 0, 0));
        }
    }
}
