package org.spikebook.web.analysislab;

import org.spikebook.simulator.analysis.CrossCorrelogram;
import org.spikebook.simulator.analysis.IntervalHistogram;
import org.spikebook.simulator.analysis.PowerSpectrum;
import org.spikebook.simulator.analysis.Psth;
import org.spikebook.simulator.analysis.SpikeAnalysis;
import org.spikebook.simulator.analysis.SpikeCounts;
import org.spikebook.simulator.analysis.TrainDistances;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.plot.XyFigure;
import org.spikebook.web.plot.XyFigure.Curve;
import org.spikebook.web.plot.XyFigure.Mark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An analysis as figures. Made away from the page; immutable.
 *
 * @param request what was requested
 * @param analysis what came out
 * @param response to the repeated stimulus, if one was requested and fits
 * @param distances from the run before, if it can be compared
 */
public record AnalysisView(
        AnalysisRequest request,
        SpikeAnalysis analysis,
        Optional<Psth> response,
        Optional<TrainDistances> distances) {

    /** A figure and how it is called, in texts and in files. */
    public record Captioned(String key, XyFigure figure) {

        /** What it shows, in a sentence. */
        public Text caption() {
            return Text.of(AnalysisView.class, "figure." + key + ".caption");
        }

        /** Its name, which sets it apart from those beside it. */
        public Text title() {
            return Text.of(AnalysisView.class, "figure." + key + ".title");
        }

        /** The name of its files, without their endings. */
        public String file() {
            return "analysis-" + key;
        }
    }

    private static final double BINS = 200;

    /** Analyzes. */
    public static AnalysisView of(AnalysisRequest request) {
        SpikeAnalysis analysis = request.analysis();
        return new AnalysisView(
                request,
                analysis,
                request.response(analysis),
                request.beside()
                        .distances(
                                analysis.trains(),
                                request.dtMs(),
                                request.fromStep(),
                                request.toStep()));
    }

    /** The figures that there are spikes and time enough for. */
    public List<Captioned> figures(int color, Locale locale) {
        List<Captioned> figures = new ArrayList<>();
        response.ifPresentOrElse(
                psth -> figures.add(new Captioned("response", response(psth, color, locale))),
                () -> figures.add(new Captioned("rate", rate(color, locale))));
        IntervalHistogram histogram = analysis.intervals().histogram();
        if (histogram.counts().length > 0) {
            figures.add(new Captioned("intervals", intervals(histogram, color, locale)));
        }
        analysis.correlogram()
                .ifPresent(found ->
                        figures.add(
                                new Captioned("correlogram", correlogram(found, color, locale))));
        analysis.spectrum()
                .filter(PowerSpectrum::varies)
                .ifPresent(found ->
                        figures.add(new Captioned("spectrum", spectrum(found, color, locale))));
        return figures;
    }

    /** The rate in bins that a screen can show. */
    SpikeCounts shownCounts() {
        double length = request.toMs() - request.fromMs();
        double binMs = Numbers.roundUp(Math.max(length / BINS, request.dtMs()));
        return SpikeCounts.of(analysis.trains(), binMs);
    }

    private XyFigure rate(int color, Locale locale) {
        SpikeCounts counts = shownCounts();
        double[] rateHz = counts.populationRateHz();
        return steps(
                "rate",
                List.of(Numbers.readable(counts.binMs())),
                request.fromMs(),
                counts.binMs(),
                rateHz,
                color,
                locale);
    }

    private XyFigure response(Psth psth, int color, Locale locale) {
        return steps(
                "response",
                List.of(Numbers.readable(psth.binMs()), Integer.toString(psth.repetitions())),
                0,
                psth.binMs(),
                psth.rateHz(),
                color,
                locale);
    }

    private XyFigure intervals(IntervalHistogram histogram, int color, Locale locale) {
        String cv =
                analysis.intervals().cv().isPresent()
                        ? Quantity.significant(
                                analysis.intervals().cv().getAsDouble(), 2, Quantity.NEUTRAL)
                        : word("measure.unknown", locale);
        return steps(
                "intervals",
                List.of(Numbers.readable(histogram.binMs()), cv),
                0,
                histogram.binMs(),
                Arrays.stream(histogram.counts()).asDoubleStream().toArray(),
                color,
                locale);
    }

    /** Pairs are taken both ways round: the other half is the mirror image. */
    private XyFigure correlogram(CrossCorrelogram correlogram, int color, Locale locale) {
        double[] half = correlogram.values();
        int lags = half.length - 1;
        double[] xs = new double[2 * lags + 1];
        double[] ys = new double[xs.length];
        for (int k = 0; k < xs.length; k++) {
            xs[k] = (k - lags) * correlogram.binMs();
            ys[k] = half[Math.abs(k - lags)];
        }
        String binMs = Numbers.readable(correlogram.binMs());
        return new XyFigure(
                word(
                        "figure.correlogram.name",
                        locale,
                        request.of(),
                        Quantity.significant(half[0], 2, Quantity.NEUTRAL)),
                word("figure.correlogram.x", locale),
                word("figure.correlogram", locale, request.of(), binMs),
                xs[0],
                xs[xs.length - 1],
                List.of(new Curve(request.of(), color, Mark.LINE, xs, ys)));
    }

    private XyFigure spectrum(PowerSpectrum spectrum, int color, Locale locale) {
        int bins = spectrum.power().length;
        double[] hz = Arrays.copyOfRange(spectrum.frequenciesHz(), 1, bins);
        double[] power = Arrays.copyOfRange(spectrum.power(), 1, bins);
        String peak = Quantity.significant(spectrum.peakHz(), 3, Quantity.NEUTRAL);
        String key = spectrum.hasPeak() ? "figure.spectrum" : "figure.spectrum.even";
        return new XyFigure(
                word(key + ".name", locale, request.of(), peak),
                word("figure.spectrum.x", locale),
                word(key, locale, peak),
                0,
                hz[hz.length - 1],
                List.of(new Curve(request.of(), color, Mark.LINE, hz, power)));
    }

    private XyFigure steps(
            String key,
            List<String> args,
            double from,
            double bin,
            double[] values,
            int color,
            Locale locale) {
        double[] xs = new double[values.length + 1];
        Arrays.setAll(xs, k -> from + k * bin);
        double[] ys = Arrays.copyOf(values, xs.length);
        double most = Arrays.stream(values).max().orElse(0);
        List<Object> words = new ArrayList<>(List.of(request.of()));
        words.addAll(args);
        words.add(Quantity.significant(most, 3, Quantity.NEUTRAL));
        return new XyFigure(
                word("figure." + key + ".name", locale, words.toArray()),
                word("figure." + key + ".x", locale),
                word("figure." + key, locale, words.toArray()),
                from,
                Math.max(xs[xs.length - 1], from + bin),
                List.of(new Curve(request.of(), color, Mark.STEPS, xs, ys)));
    }

    private static String word(String key, Locale locale, Object... args) {
        return Text.of(AnalysisView.class, key, args).in(locale);
    }
}
