package org.spikebook.lesson.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.simulator.analysis.IntervalStatistics;
import org.spikebook.simulator.analysis.PowerSpectrum;
import org.spikebook.simulator.analysis.SpikeCounts;
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
        SpikeTrains measured =
                measured(at(Double.parseDouble(row.group(1)), Double.parseDouble(row.group(2))), 0);

        assertThat(measured.rateHz()).isCloseTo(Double.parseDouble(row.group(3)), within(1.0));
        assertThat(new IntervalStatistics(measured).cv().orElseThrow())
                .isCloseTo(Double.parseDouble(row.group(4)), within(0.02));
    }

    @Test
    void population_ofTheFastState_oscillatesFasterThanItsNeuronsFire() {
        PowerSpectrum spectrum =
                PowerSpectrum.of(SpikeCounts.of(measured(at(6, 4), 0), 1)).orElseThrow();

        assertThat(spectrum.peakHz(5, 400)).isCloseTo(170, within(10.0));
    }

    @Test
    void rate_underTwiceTheInput_risesLessThanThreefold() {
        assertThat(measured(at(5, 2), 0).rateHz()).isCloseTo(46, within(1.0));
        assertThat(measured(at(5, 4), 0).rateHz()).isCloseTo(110, within(2.0));
    }

    @Test
    void smallerNetwork_withAsManyInputs_isMoreSynchronous() {
        String small =
                at(6, 2).replace("\"size\": 1000", "\"size\": 250")
                        .replace("\"size\": 4000", "\"size\": 1000");

        assertThat(correlation(at(6, 2))).isCloseTo(0.02, within(0.005));
        assertThat(correlation(small)).isCloseTo(0.08, within(0.01));
    }

    private static double correlation(String document) {
        return SpikeCounts.of(measured(document, 200), 5).correlation().orElseThrow();
    }

    private static String at(double g, double eta) {
        return LessonFiles.document(BALANCE, "network")
                .replace("\"weightMv\": -0.6", "\"weightMv\": " + -0.2 * g)
                .replace("\"rateHz\": 10000", "\"rateHz\": " + 5000 * eta);
    }

    private static SpikeTrains measured(String document, double fromMs) {
        NetworkModel network = LessonFiles.network(document);
        Recording recording =
                Laboratory.standard().simulate(network, WeightSet.EMPTY, RunControl.NONE);
        return SpikeTrains.within(
                recording.spikes().get("spikes"),
                network.populations().getFirst().size(),
                network.run().dtMs(),
                (int) Math.round(fromMs / network.run().dtMs()),
                network.run().steps());
    }
}
