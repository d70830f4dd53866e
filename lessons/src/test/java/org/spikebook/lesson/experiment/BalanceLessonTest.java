package org.spikebook.lesson.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        double once = measured(at(5, 2), 0).rateHz();
        double twice = measured(at(5, 4), 0).rateHz();

        assertThat(once).isCloseTo(46, within(1.0));
        assertThat(twice).isCloseTo(110, within(2.0));
        assertThat(meanInputMv(5, 2, once)).isCloseTo(21.7, within(0.1));
        assertThat(meanInputMv(5, 4, twice)).isCloseTo(36, within(0.4));
    }

    /** Not what keeps the rate below three times as much. */
    @Test
    void refractoryPeriod_hardlyMattersToTheRate() {
        String free = at(5, 4).replace("\"tRefMs\": 2", "\"tRefMs\": 0");

        assertThat(measured(free, 0).rateHz()).isCloseTo(111, within(1.0));
    }

    @Test
    void irregularNeurons_haveAMeanInputBelowTheThreshold() {
        SpikeTrains measured = measured(at(6, 2), 0);

        assertThat(measured.rateHz()).isCloseTo(28, within(0.5));
        assertThat(meanInputMv(6, 2, measured.rateHz())).isCloseTo(17.6, within(0.1));
    }

    /** From outside, from excitation and from inhibition, at equal rates of both populations. */
    private static double meanInputMv(double g, double eta, double rateHz) {
        return 20 * eta + 400 * 0.2 * 0.02 * rateHz * (1 - g / 4);
    }

    @ParameterizedTest
    @CsvSource({"3, 0.08, 313", "4, 0.31, 110", "5, 0.55, 46", "6, 0.71, 28", "7, 0.80, 21"})
    void neurons_becomeIrregularLittleByLittle(double g, double cv, double rateHz) {
        assertThat(new IntervalStatistics(measured(at(g, 2), 200)).cv().orElseThrow())
                .isCloseTo(cv, within(0.006));
        assertThat(measured(at(g, 2), 0).rateHz()).isCloseTo(rateHz, within(1.0));
    }

    @Test
    void lessInputFromOutside_makesNeuronsMoreIrregular() {
        assertThat(new IntervalStatistics(measured(at(4.5, 2), 200)).cv().orElseThrow())
                .isCloseTo(0.45, within(0.006));
        assertThat(new IntervalStatistics(measured(at(4.5, 0.9), 0)).cv().orElseThrow())
                .isCloseTo(0.61, within(0.02));
    }

    @Test
    void smallerNetwork_withAsManyInputs_isMoreSynchronous() {
        assertThat(correlation(at(6, 2))).isCloseTo(0.02, within(0.005));
        assertThat(correlation(at("small", 6, 2))).isCloseTo(0.08, within(0.01));
    }

    @Test
    void whatSolvesTheTasks_isNotToldBeforeThem() {
        assertThat(LessonFiles.told(BALANCE)).doesNotContain("28 Hz", "0.71", "17.6 mV");
    }

    private static double correlation(String document) {
        return SpikeCounts.of(measured(document, 200), 5).correlation().orElseThrow();
    }

    private static String at(double g, double eta) {
        return at("network", g, eta);
    }

    private static String at(String cell, double g, double eta) {
        return LessonFiles.document(BALANCE, cell)
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
