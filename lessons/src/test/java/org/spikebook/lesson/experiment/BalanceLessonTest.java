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

/** Measures the numbers that the lesson on balanced networks calls measured, as it does. */
class BalanceLessonTest {

    private static final Lesson BALANCE =
            LessonCatalog.builtIn().lesson("04-a-balanced-network").orElseThrow();
    private static final Pattern STATE_ROW =
            Pattern.compile(
                    "\\| \\w+ .*\\| ([\\d.]+) \\| ([\\d.]+) \\| (\\d+) Hz \\| ([\\d.]+) \\|");

    static List<MatchResult> stateRows() {
        return STATE_ROW.matcher(LessonFiles.text(BALANCE)).results().toList();
    }

    @Test
    void all_rows_of_the_tables_were_found() {
        assertThat(stateRows()).hasSize(3);
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
