package org.spikebook.web.analysislab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.recording.StateTrace;
import org.spikebook.web.plot.XyFigure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

class AnalysisViewTest {

    /** Two neurons that fire together every 20 ms, 5 ms after the stimulus of each 100 ms. */
    private static final SpikeRaster CLOCKS =
            new SpikeRaster(
                    IntStream.range(0, 100).map(k -> k / 2 * 20 + 5).toArray(),
                    IntStream.range(0, 100).map(k -> k % 2).toArray());

    @Test
    void measures_sayWhatIsKnown_andThatSpikesAreTooFewForTheRest() {
        List<Measure> clocks = Measure.of(view(CLOCKS, 0, 1000, OptionalDouble.empty()));
        List<Measure> silent = Measure.of(view(silence(), 0, 1000, OptionalDouble.empty()));

        assertThat(clocks)
                .extracting(measure -> measure.valueText(Locale.ROOT))
                .containsExactly("50\u00a0Hz", "0", "0", "0.105", "1", "1");
        assertThat(silent)
                .extracting(measure -> measure.valueText(Locale.ROOT))
                .startsWith("0\u00a0Hz", "too few spikes");
        assertThat(clocks)
                .allSatisfy(measure ->
                        assertThat(measure.meaning().english()).isNotBlank().doesNotContain("{"));
    }

    @Test
    void figures_areThoseThatThereAreSpikesFor_withALineForScreenReaders() {
        List<AnalysisView.Captioned> clocks =
                view(CLOCKS, 0, 1000, OptionalDouble.empty()).figures(0, Locale.ROOT);
        List<AnalysisView.Captioned> silent =
                view(silence(), 0, 1000, OptionalDouble.empty()).figures(0, Locale.ROOT);

        assertThat(clocks).hasSize(4);
        assertThat(silent).hasSize(1);
        assertThat(clocks)
                .extracting(each -> each.figure().name())
                .allMatch(name -> name.contains("exc"));
        for (AnalysisView.Captioned each : clocks) {
            assertThat(each.figure().svg(340, 230, Locale.ROOT))
                    .contains("<svg", "role=\"img\"", each.figure().xLabel());
            assertThat(each.caption().english()).isNotBlank();
            assertThat(each.figure().file(560, 230, Locale.ROOT).svg()).startsWith("<?xml");
        }
        assertThat(clocks)
                .extracting(each -> each.title().english())
                .containsExactly(
                        "Rate", "Inter-spike intervals", "Cross-correlogram", "Power spectrum");
        assertThat(clocks).extracting(AnalysisView.Captioned::file).doesNotHaveDuplicates();
    }

    /** A neuron of some 30 Hz that fires at random, and one that is a clock. */
    @Test
    void spectrum_namesAFrequency_onlyIfOneStandsOut() {
        SplittableRandom random = new SplittableRandom(4);
        int[] chance = IntStream.range(0, 1000).filter(_ -> random.nextDouble() < 0.03).toArray();
        SpikeRaster irregular = new SpikeRaster(chance, new int[chance.length]);

        assertThat(spectrumOf(irregular)).contains(": no peak");
        assertThat(spectrumOf(CLOCKS)).contains("peak at ");
    }

    private static String spectrumOf(SpikeRaster raster) {
        return view(raster, 0, 1000, OptionalDouble.empty()).figures(0, Locale.ROOT).stream()
                .map(each -> each.figure().name())
                .filter(name -> name.contains("spectrum"))
                .findFirst()
                .orElseThrow();
    }

    /** A spike in each step: the rate has no frequency of most power. */
    @Test
    void figures_ofARateThatStandsStill_haveNoSpectrum() {
        SpikeRaster steady = new SpikeRaster(IntStream.range(0, 1000).toArray(), new int[1000]);

        assertThat(view(steady, 0, 1000, OptionalDouble.empty()).figures(0, Locale.ROOT))
                .extracting(each -> each.figure().name())
                .isNotEmpty()
                .noneMatch(name -> name.contains("spectrum"));
    }

    @Test
    void response_isTheMeanOverWholeRepetitionsInTheWindow() {
        AnalysisView view = view(CLOCKS, 50, 1000, OptionalDouble.of(100));

        assertThat(view.response().orElseThrow().repetitions()).isEqualTo(9);
        XyFigure figure = view.figures(0, Locale.ROOT).getFirst().figure();
        assertThat(figure.xMax()).isCloseTo(100, within(1e-9));
        assertThat(view(CLOCKS, 0, 90, OptionalDouble.of(100)).response()).isEmpty();
        assertThat(view(CLOCKS, 0, 90, OptionalDouble.of(Double.NaN)).response()).isEmpty();
        assertThat(view(CLOCKS, 0, 90, OptionalDouble.of(-5)).response()).isEmpty();
    }

    @Test
    void csv_holdsMeasuresAndTheNumbersBehindTheFigures() {
        List<String> lines =
                new AnalysisCsv(view(CLOCKS, 0, 1000, OptionalDouble.of(100)))
                        .text()
                        .lines()
                        .toList();

        assertThat(lines)
                .contains("what,x,value", "rate,,50", "synchrony,,1", "populationRateHz,5,200")
                .contains(
                        "intervals,20,98",
                        "psthHz,4,500",
                        "correlogram,0,1",
                        "correlogram,20,0.98");
        assertThat(lines).allMatch(line -> line.split(",", -1).length == 3);
    }

    private static AnalysisView view(
            SpikeRaster raster, double fromMs, double toMs, OptionalDouble periodMs) {
        return AnalysisView.of(
                new AnalysisRequest(
                        "raster",
                        "exc",
                        raster,
                        2,
                        1,
                        fromMs,
                        toMs,
                        periodMs,
                        ComparisonContext.NOTHING));
    }

    @Test
    void measures_besideTheSpikes_areChiAndTheDistancesFromTheRunBefore() {
        SpikeRaster oneLess =
                new SpikeRaster(
                        Arrays.copyOf(CLOCKS.steps(), 98), Arrays.copyOf(CLOCKS.neurons(), 98));
        double[][] same = {new double[1000], new double[1000]};
        Arrays.setAll(same[0], n -> Math.sin(n));
        Arrays.setAll(same[1], n -> Math.sin(n) - 5);
        ComparisonContext beside =
                new ComparisonContext(
                        Optional.of(oneLess),
                        Optional.of(new StateTrace("vMv", new int[] {0, 1}, 1, same)));

        List<Measure> measures =
                Measure.of(
                        AnalysisView.of(
                                new AnalysisRequest(
                                        "raster",
                                        "exc",
                                        CLOCKS,
                                        2,
                                        1,
                                        0,
                                        1000,
                                        OptionalDouble.empty(),
                                        beside)));

        assertThat(measures).hasSize(9);
        assertThat(measures.subList(6, 9))
                .extracting(measure -> measure.valueText(Locale.ROOT))
                .containsExactly("1", "0.707", "1");
    }

    private static SpikeRaster silence() {
        return new SpikeRaster(new int[0], new int[0]);
    }
}
