package org.spikebook.web.analysislab;

import org.spikebook.simulator.analysis.SpikeAnalysis;
import org.spikebook.simulator.analysis.TrainDistances;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.plot.Quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * One number of an analysis, with what it means.
 *
 * @param formula its definition in LaTeX
 * @param value in its unit; empty if there were too few spikes to tell
 */
public record Measure(Text name, String formula, OptionalDouble value, String unit, Text meaning) {

    private static final int DIGITS = 3;

    /** The measures of an analysis, and of what is beside the spikes. */
    public static List<Measure> of(AnalysisView view) {
        List<Measure> measures = new ArrayList<>(of(view.analysis()));
        AnalysisRequest request = view.request();
        if (request.beside().potentials().isPresent()) {
            int neurons = request.beside().potentials().get().values().length;
            measures.add(
                    measure(
                            "chi",
                            "\\chi_V^2 = \\frac{\\sigma^2(\\langle"
                                    + " V\\rangle)}{\\langle\\sigma^2(V_i)\\rangle}",
                            request.beside().chi(request.fromStep(), request.toStep()),
                            "",
                            neurons,
                            Numbers.readable(Math.rint(100 / Math.sqrt(neurons)) / 100)));
        }
        view.distances().ifPresent(found -> measures.addAll(distances(found)));
        return List.copyOf(measures);
    }

    private static List<Measure> distances(TrainDistances found) {
        return List.of(
                measure(
                        "vanRossum",
                        "D^2 = \\frac{1}{\\tau}\\int (f - g)^2\\,dt",
                        OptionalDouble.of(found.vanRossum()),
                        "",
                        Numbers.readable(ComparisonContext.TAU_MS),
                        found.neurons()),
                measure(
                        "victorPurpura",
                        "\\min \\sum \\{1,\\; q\\,|\\Delta t|\\}",
                        OptionalDouble.of(found.victorPurpura()),
                        "",
                        Numbers.readable(1 / ComparisonContext.COST_PER_MS),
                        found.neurons()));
    }

    private static List<Measure> of(SpikeAnalysis analysis) {
        String countMs = Numbers.readable(analysis.longCounts().binMs());
        String binMs = Numbers.readable(analysis.counts().binMs());
        return List.of(
                measure(
                        "rate",
                        "r = \\frac{n}{N\\,T}",
                        OptionalDouble.of(analysis.trains().rateHz()),
                        "Hz"),
                measure(
                        "cv",
                        "\\mathrm{CV} = \\frac{\\sigma_I}{\\mu_I}",
                        analysis.intervals().cv(),
                        ""),
                measure(
                        "cv2",
                        "\\mathrm{CV}_2 ="
                                + " \\left\\langle\\frac{2\\,|I_{k+1}-I_k|}{I_{k+1}+I_k}\\right\\rangle",
                        analysis.intervals().cv2(),
                        ""),
                measure(
                        "fano",
                        "F = \\frac{\\sigma_n^2}{\\mu_n}",
                        analysis.longCounts().fanoFactor(),
                        "",
                        countMs),
                measure(
                        "correlation",
                        "\\rho = \\frac{\\mathrm{cov}(n_i, n_j)}{\\sigma_i\\,\\sigma_j}",
                        analysis.longCounts().correlation(),
                        "",
                        countMs),
                measure(
                        "synchrony",
                        "\\chi^2 = \\frac{\\sigma^2(\\langle"
                                + " n\\rangle)}{\\langle\\sigma^2(n_i)\\rangle}",
                        analysis.counts().synchrony(),
                        "",
                        binMs));
    }

    private static Measure measure(
            String key, String formula, OptionalDouble value, String unit, Object... args) {
        return new Measure(
                Text.of(Measure.class, "measure." + key),
                formula,
                value,
                unit,
                Text.of(Measure.class, "measure." + key + ".meaning", args));
    }

    /** The value with its unit, as people read it. */
    public String valueText(Locale locale) {
        if (value.isEmpty()) {
            return Text.of(Measure.class, "measure.unknown").in(locale);
        }
        String number = Quantity.significant(value.getAsDouble(), DIGITS, locale);
        return unit.isEmpty() ? number : number + Quantity.NO_BREAK_SPACE + unit;
    }
}
