package org.spikebook.web.analysislab;

import org.spikebook.simulator.analysis.IntervalHistogram;
import org.spikebook.simulator.analysis.SpikeCounts;
import org.spikebook.web.common.Csv;

import java.util.Arrays;

/** An analysis as a table for spreadsheets. */
public record AnalysisCsv(AnalysisView view) {

    private static final double NANO = 1e9;

    /** Comma-separated: what, x, value; measures first, then the numbers behind the figures. */
    public String text() {
        Csv csv = Csv.of("what", "x", "value");
        for (Measure measure : Measure.of(view)) {
            String what = measure.name().key().substring("measure.".length());
            csv.row(what, "", measure.value());
        }
        SpikeCounts counts = view.shownCounts();
        double fromMs = view.request().fromMs();
        append(csv, "populationRateHz", fromMs, counts.binMs(), counts.populationRateHz());
        view.response().ifPresent(psth -> append(csv, "psthHz", 0, psth.binMs(), psth.rateHz()));
        IntervalHistogram histogram = view.analysis().intervals().histogram();
        double[] intervals = Arrays.stream(histogram.counts()).asDoubleStream().toArray();
        append(csv, "intervals", 0, histogram.binMs(), intervals);
        view.analysis()
                .correlogram()
                .ifPresent(c -> append(csv, "correlogram", 0, c.binMs(), c.values()));
        view.analysis()
                .spectrum()
                .ifPresent(s -> append(csv, "power", 0, s.resolutionHz(), s.power()));
        return csv.toString();
    }

    private static void append(Csv csv, String what, double from, double step, double[] values) {
        for (int k = 0; k < values.length; k++) {
            csv.row(what, Math.rint((from + k * step) * NANO) / NANO, values[k]);
        }
    }
}
