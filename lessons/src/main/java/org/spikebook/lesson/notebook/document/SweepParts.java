package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.notebook.sweep.SweepAxis;
import org.spikebook.lesson.notebook.sweep.SweepAxis.Spacing;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.lesson.notebook.sweep.SweepOverlay;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.equation.Formula;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a sweep cell varies and measures, in a notebook and in the files of a lesson. */
public final class SweepParts {

    private static final int MAX_TEXT = 300;
    private static final int MAX_ID = 64;
    private static final int MAX_FORMULA = 2_000;
    private static final int MOST_ALSO = 8;
    private static final double FAR = 1e12;
    private static final double LONGEST_MS = 1e9;
    private static final String PARAMETER = "parameter";
    private static final String VALUES = "values";
    private static final String SCALE = "scale";
    private static final String LOG = "log";

    private SweepParts() {}

    /** The ids of the networks that are run. */
    public static List<String> inputs(JsonFields cell) {
        return cell.texts("inputs", SweepDesign.MOST_NETWORKS, MAX_ID);
    }

    /** What is varied and measured; what is wrong is added to the problems of the fields. */
    public static SweepDesign design(JsonFields cell) {
        List<SweepAxis> axes = new ArrayList<>();
        axes.add(axis(cell.objectOrEmpty("x")));
        cell.optionalObject("y").ifPresent(second -> axes.add(axis(second)));
        SweepMeasure measure = measure(cell, List.of(SweepMeasure.values()));
        SweepDesign design =
                new SweepDesign(
                        axes,
                        measure,
                        of(cell, measure),
                        cell.number("fromMs", 0, LONGEST_MS, 0),
                        cell.whole("seeds", 1, SweepDesign.MOST_SEEDS, 1),
                        overlay(cell));
        if (design.points() > SweepDesign.MOST_POINTS) {
            cell.problem("y", text("tooManyPoints", design.points(), SweepDesign.MOST_POINTS));
        }
        if (design.isMap() && !design.overlay().equals(SweepOverlay.NONE)) {
            cell.problem("y", text("overlayOfMap"));
        }
        return design;
    }

    /** Accuracy in software and hidden spikes are of the whole network. */
    private static String of(JsonFields cell, SweepMeasure measure) {
        return measure.isOfTraining() && !measure.isOnChip()
                ? cell.optionalText("of", MAX_ID)
                : cell.text("of", MAX_ID);
    }

    /** The {@code measure} of something that a run gives; the first one where there is none. */
    public static SweepMeasure measureOfRun(JsonFields cell) {
        return measure(cell, SweepMeasure.ofRuns());
    }

    private static SweepMeasure measure(JsonFields cell, List<SweepMeasure> possible) {
        String type = cell.word("measure");
        Optional<SweepMeasure> measure = SweepMeasure.find(type).filter(possible::contains);
        if (measure.isEmpty() && !type.isEmpty()) {
            String known =
                    possible.stream().map(SweepMeasure::type).collect(Collectors.joining(", "));
            cell.problem("measure", text("unknownMeasure", type, known));
        }
        return measure.orElse(SweepMeasure.POPULATION_RATE);
    }

    private static SweepAxis axis(JsonFields fields) {
        String parameter = fields.word(PARAMETER);
        if (!parameter.isEmpty() && !parameter.startsWith("/")) {
            fields.problem(PARAMETER, text("noPointer", parameter));
        }
        List<String> also =
                fields.has("also") ? fields.texts("also", MOST_ALSO, MAX_TEXT) : List.of();
        SweepAxis axis = fields.has(VALUES) ? listed(parameter, fields) : range(parameter, fields);
        fields.noOthers();
        return axis.withAlso(also);
    }

    private static SweepAxis listed(String parameter, JsonFields fields) {
        List<Double> values = fields.numbers(VALUES, -FAR, FAR, SweepDesign.MOST_VALUES);
        if (values.isEmpty()) {
            fields.problem(VALUES, text("noValues"));
        }
        return SweepAxis.of(parameter, values);
    }

    private static SweepAxis range(String parameter, JsonFields fields) {
        double from = fields.number("from", -FAR, FAR).orElse(0);
        double to = fields.number("to", -FAR, FAR).orElse(1);
        int count = fields.whole("count", 2, SweepDesign.MOST_VALUES).orElse(2);
        String scale = fields.optionalText(SCALE, MAX_TEXT);
        if (from == to) {
            fields.problem("to", text("emptyRange"));
        }
        if (scale.equals(LOG) && !(from * to > 0)) {
            fields.problem(SCALE, text("noLogarithm"));
        } else if (scale.equals(LOG)) {
            return SweepAxis.logarithmic(parameter, from, to, count);
        } else if (!scale.isEmpty() && !scale.equals("linear")) {
            fields.problem(SCALE, text("unknownScale", scale));
        }
        return SweepAxis.linear(parameter, from, to, count);
    }

    private static SweepOverlay overlay(JsonFields cell) {
        String formula = cell.optionalText("formula", MAX_FORMULA).strip();
        List<Problem> problems = new ArrayList<>();
        Formula.read(formula, "", problems);
        problems.stream().limit(1).forEach(p -> cell.problem("formula", p.text()));
        return new SweepOverlay(
                formula, label(cell), cell.optionalObject("points").map(SweepParts::points));
    }

    /** What stands at the curve of the formula: words, which translations repeat. */
    public static String label(JsonFields cell) {
        return cell.optionalText("formulaLabel", MAX_TEXT);
    }

    private static SweepOverlay.Points points(JsonFields fields) {
        List<Double> xs = fields.numbers("xs", -FAR, FAR, SweepDesign.MOST_POINTS);
        List<Double> ys = fields.numbers("ys", -FAR, FAR, SweepDesign.MOST_POINTS);
        if (xs.size() != ys.size()) {
            fields.problem("ys", text("unequalPoints", xs.size(), ys.size()));
        }
        SweepOverlay.Points points =
                new SweepOverlay.Points(
                        fields.text("label", MAX_TEXT),
                        fields.optionalText("reference", MAX_TEXT),
                        xs,
                        ys);
        fields.noOthers();
        return points;
    }

    /** How a spacing is called in files. */
    static String scale(Spacing spacing) {
        return spacing == Spacing.LOGARITHMIC ? LOG : spacing.name().toLowerCase(Locale.ROOT);
    }

    private static Text text(String key, Object... args) {
        return Text.of(SweepParts.class, key, args);
    }
}
