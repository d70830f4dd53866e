package org.spikebook.training.datafile.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Real recordings that are not part of the project. */
@Tag("external")
class ReferenceRecordingsTest {

    private static final Path FOLDER =
            Path.of("../../shared/data/reference/dvs-formats").toAbsolutePath().normalize();
    private static final String NAME = "right_hand_wave_300ms.";

    private static List<String> truth() throws IOException {
        return Files.readAllLines(FOLDER.resolve(NAME + "csv")).stream().skip(1).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bin", "aedat2.aedat", "aedat31.aedat", "evt2.raw", "evt3.raw", "dat", "es"})
    void read_oneGestureInEveryFormat_isTheSame(String ending) throws IOException {
        Path file = FOLDER.resolve(NAME + ending);
        CameraRecording recording =
                EventFile.read(Files.newInputStream(file), file.toString(), 1_000_000);
        List<String> events = new ArrayList<>();
        for (int i = 0; i < recording.count(); i++) {
            events.add(
                    recording.timesUs()[i]
                            + ","
                            + recording.x()[i]
                            + ","
                            + recording.y()[i]
                            + ","
                            + recording.polarities()[i]);
        }
        assertThat(events).isEqualTo(truth());
    }
}
