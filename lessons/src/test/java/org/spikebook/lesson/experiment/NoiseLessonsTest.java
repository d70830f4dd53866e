package org.spikebook.lesson.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.simulator.analysis.IntervalStatistics;
import org.spikebook.simulator.analysis.SpikeTrains;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.recording.Recording;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Measures the numbers that the lessons on irregular firing call measured, as they do. */
class NoiseLessonsTest {

    private static final Lesson NOISE =
            LessonCatalog.builtIn().lesson("03-driven-by-noise").orElseThrow();
    private static final Lesson BALANCE =
            LessonCatalog.builtIn().lesson("04-a-balanced-network").orElseThrow();
    private static final Pattern NOISE_ROW =
            Pattern.compile(
                    "\\| (\\d+) pA \\| (−?\\d+) pA \\| .*mV \\| (\\d+) Hz \\| ([\\d.]+) \\|");
    private static final Pattern STATE_ROW =
            Pattern.compile(
                    "\\| \\w+ .*\\| ([\\d.]+) \\| ([\\d.]+) \\| (\\d+) Hz \\| ([\\d.]+) \\|");

    static List<MatchResult> noiseRows() {
        return NOISE_ROW.matcher(LessonFiles.text(NOISE)).results().toList();
    }

    static List<MatchResult> stateRows() {
        return STATE_ROW.matcher(LessonFiles.text(BALANCE)).results().toList();
    }

    @Test
    void all_rows_of_the_tables_were_found() {
        assertThat(noiseRows()).hasSize(3);
        assertThat(stateRows()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("noiseRows")
    void neurons_between_excitation_and_inhibition_fire_as_in_the_table(MatchResult row) {
        String document =
                LessonFiles.document(NOISE, "neurons")
                        .replace("\"weightPa\": 20,", "\"weightPa\": " + row.group(1) + ",")
                        .replace(
                                "\"weightPa\": 0,",
                                "\"weightPa\": " + row.group(2).replace('−', '-') + ",");

        assertMeasured(document, row);
    }

    @ParameterizedTest
    @MethodSource("stateRows")
    void balanced_network_has_the_states_of_the_table(MatchResult row) {
        double inhibitoryMv = -0.2 * Double.parseDouble(row.group(1));
        double rateHz = 5000 * Double.parseDouble(row.group(2));
        String document =
                LessonFiles.document(BALANCE, "network")
                        .replace("\"weightMv\": -0.6", "\"weightMv\": " + inhibitoryMv)
                        .replace("\"rateHz\": 10000", "\"rateHz\": " + rateHz);

        assertMeasured(document, row);
    }

    private static void assertMeasured(String document, MatchResult row) {
        NetworkModel network = LessonFiles.network(document);
        Recording recording =
                Laboratory.standard().simulate(network, WeightSet.EMPTY, RunControl.NONE);
        SpikeTrains measured =
                SpikeTrains.of(
                        recording.spikes().get("spikes"),
                        network.populations().getFirst().size(),
                        network.run().dtMs(),
                        network.run().steps());

        assertThat(measured.rateHz()).isCloseTo(Double.parseDouble(row.group(3)), within(1.0));
        assertThat(new IntervalStatistics(measured).cv().orElseThrow())
                .isCloseTo(Double.parseDouble(row.group(4)), within(0.02));
    }
}
