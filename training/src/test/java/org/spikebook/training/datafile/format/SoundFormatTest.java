package org.spikebook.training.datafile.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.training.datafile.DataFolder;
import org.spikebook.training.datafile.Wav;
import org.spikebook.training.datafile.WavSample;
import org.spikebook.training.datafile.Zip;
import org.spikebook.training.datafile.source.DataFiles;
import org.spikebook.training.datafile.source.DataLimits;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.SampleForm;
import org.spikebook.training.dataset.SplitSizes;
import org.spikebook.training.dataset.UnreadableDataException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

class SoundFormatTest {

    private static final Path SPOKEN = Path.of("../../shared/data/reference/fsdd");

    @TempDir Path home;

    private DataFolder zip(Map<String, byte[]> files) throws IOException {
        Files.write(home.resolve("set.zip"), Zip.of(files));
        return DataFolder.of(home, name -> false);
    }

    private static Map<String, byte[]> tones() {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < 5; i++) {
            files.put("low/" + i + ".wav", Wav.tone(200 + i, 8000, 16, 1, 8000));
            files.put("high/" + i + ".wav", Wav.tone(3000 + i, 8000, 16, 1, 8000));
        }
        return files;
    }

    @Test
    void read_tones_areHeardAtDifferentPlaces() throws IOException {
        Dataset data = zip(tones()).dataset("set.zip").orElseThrow();
        assertThat(data.form()).isEqualTo(SampleForm.SERIES);
        assertThat(data.classNames()).containsExactly("high", "low");
        assertThat(data.info().sizes()).isEqualTo(new SplitSizes(6, 2, 2));
        for (int i = 0; i < 10; i++) {
            Sample.Series sample = (Sample.Series) data.at(i);
            float lowHalf = 0;
            float highHalf = 0;
            for (int k = 0; k < sample.values().length; k++) {
                if (k % data.features() < data.features() / 2) {
                    lowHalf += sample.values()[k];
                } else {
                    highHalf += sample.values()[k];
                }
            }
            assertThat(lowHalf > highHalf).isEqualTo(data.label(i) == 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"8, 1", "16, 1", "16, 2", "24, 1", "32, 3"})
    void wav_anyWidth_givesTheSameTone(int bits, int channels) throws IOException {
        Files.write(home.resolve("t.wav"), Wav.tone(500, 8000, bits, channels, 1000));
        try (DataFiles files = DataFiles.open(home.resolve("t.wav"), DataLimits.standard())) {
            WavSound sound = WavSound.read(files, files.entries().getFirst());
            assertThat(sound.rateHz()).isEqualTo(8000);
            assertThat(sound.values()).hasSize(1000);
            assertThat(sound.values()[4]).isCloseTo(0.5f, within(0.01f));
            assertThat(sound.values()[12]).isCloseTo(-0.5f, within(0.01f));
        }
    }

    @Test
    void read_otherSounds_areRefused() throws IOException {
        assertThat(code("no sound".getBytes())).isEqualTo("sound.none");
        assertThat(code(Wav.tone(500, 2000, 16, 1, 100))).isEqualTo("sound.rate");
        byte[] floats = Wav.tone(500, 8000, 32, 1, 100);
        floats[20] = 3;
        assertThat(code(floats)).isEqualTo("sound.kind");
    }

    @Test
    void listen_emptySound_isRefused_butOneToneIsHeard() throws UnreadableDataException {
        assertThat(WavSample.listen("tone.wav", Wav.tone(500, 8000, 16, 1, 1000)).values())
                .isNotEmpty();
        assertThatExceptionOfType(UnreadableDataException.class)
                .isThrownBy(() -> WavSample.listen("x.wav", Wav.tone(500, 8000, 16, 1, 0)))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo("sound.empty"));
    }

    private String code(byte[] sound) throws IOException {
        Map<String, byte[]> files = tones();
        files.put("low/x.wav", sound);
        return zip(files).problem("set.zip").orElseThrow().code();
    }

    @Test
    void read_namesThatBeginWithADigit_classIsInTheName() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < 50; i++) {
            String name = "recordings/%d_ada_%d.wav".formatted(i % 10, i / 10);
            files.put(name, Wav.tone(200 + 100 * (i % 10), 8000, 16, 1, 4000));
        }
        Dataset data = zip(files).dataset("set.zip").orElseThrow();
        assertThat(data.classNames())
                .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(data.sampleCount()).isEqualTo(50);
    }

    @Test
    @Tag("external")
    void read_spokenDigits_classIsInTheName() {
        DataFolder folder = DataFolder.of(SPOKEN, name -> false);
        Dataset data = folder.dataset("fsdd-sample60.zip").orElseThrow();
        assertThat(data.classCount()).isEqualTo(10);
        assertThat(data.sampleCount()).isEqualTo(60);
    }
}
