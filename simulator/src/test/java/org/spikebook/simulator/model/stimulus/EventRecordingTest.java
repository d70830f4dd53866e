package org.spikebook.simulator.model.stimulus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.random.StreamKey;
import org.spikebook.simulator.text.Text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class EventRecordingTest {

    private static final Path GESTURE =
            Path.of("..", "..", "shared", "data", "reference", "dvs-formats")
                    .resolve("right_hand_wave_300ms.csv");

    private static final String EVENTS =
            """
            t_us,x,y,p
            0,0,0,1
            999,2,1,0

            1000,2,1,1
            5100,0,1,0
            """;

    /** Step and line of each event: 2 rows of 3 columns, steps of 1 ms. */
    @ParameterizedTest
    @CsvSource({"2, '0-1 0-10 1-11 5-6'", "1, '0-0 0-5 1-5 5-3'"})
    void event_isASpikeOfItsPixelInItsStep(int channels, String expected) {
        assertThat(spikes(EVENTS, List.of(2, 3, channels), 0, 10))
                .containsExactlyInAnyOrder(expected.split(" "));
    }

    @Test
    void start_movesAll_andWhatComesAfterTheRunIsLeftOut() {
        assertThat(spikes(EVENTS, List.of(2, 3), 3, 8))
                .containsExactlyInAnyOrder("3-0", "3-5", "4-5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2,3",
                "1,2,3,4,5",
                "1,0,0,2",
                "-1,0,0,0",
                "1.5,0,0,0",
                "1,0,0,",
                "a\nb",
                "99999999999999999999,0,0,0",
                "1,4294967296,0,0"
            })
    void lineThatIsNotAnEvent_isRefused(String events) {
        assertThat(problem(events, List.of(2, 3, 2))).isEqualTo("eventRecording.noEvent");
    }

    @Test
    void eventOutsideTheShape_isRefused_andSoAreThreeChannels() {
        assertThat(problem("1,3,0,0", List.of(2, 3, 2))).isEqualTo("eventRecording.outside");
        assertThat(problem("1,0,2,0", List.of(2, 3, 2))).isEqualTo("eventRecording.outside");
        assertThat(problem("1,0,1,0", List.of(6))).isEqualTo("eventRecording.outside");
        assertThat(problem("", List.of(2, 3, 3))).isEqualTo("eventRecording.channels");
        assertThat(problem(EVENTS, List.of(2, 3, 2))).isEmpty();
    }

    /** 300 ms of a real gesture: 17,206 events on 128 x 128 pixels. */
    @Test
    @Tag("external")
    void realRecording_givesEachEvent() throws IOException {
        String events = Files.readString(GESTURE);

        assertThat(problem(events, List.of(128, 128, 2))).isEmpty();
        assertThat(spikes(events, List.of(128, 128, 2), 0, 400))
                .hasSize(17_206)
                .contains("0-" + (49 * 128 + 42) * 2);
    }

    private static String problem(String events, List<Integer> dimensions) {
        return new EventRecording()
                .mismatch(values(events, 0), dimensions)
                .map(Text::key)
                .orElse("");
    }

    private static List<String> spikes(
            String events, List<Integer> dimensions, double startMs, int steps) {
        StimulusSetup setup =
                new StimulusSetup(
                        values(events, startMs),
                        dimensions,
                        1,
                        steps,
                        1,
                        StreamKey.of(1),
                        SpikeSources.NONE);
        SpikeGenerator generator = new EventRecording().generator(setup);
        List<String> spikes = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            int now = step;
            generator.spikes(step, 0, setup.lines(), line -> spikes.add(now + "-" + line));
        }
        return spikes;
    }

    private static ParameterValues values(String events, double startMs) {
        return ParameterValues.of(
                new EventRecording().parameters(),
                Map.of("events", Value.of(events), "startMs", Value.of(startMs)));
    }
}
