package org.spikebook.web.sweeplab;

import org.jspecify.annotations.Nullable;
import org.spikebook.lesson.experiment.sweep.FigureCurve;
import org.spikebook.lesson.experiment.sweep.FigureResult;
import org.spikebook.lesson.notebook.sweep.SweepDesign;

import java.util.List;

/**
 * What the job of a sweep left: the figure, with the names that its networks and parameters had.
 *
 * @param engine as in {@link FigureResult}, as the next two
 * @param inputs null in rows of older versions
 */
public record FigureRun(
        String engine, SweepDesign design, List<FigureCurve> curves, @Nullable Inputs inputs) {

    /**
     * Names at the time of the run.
     *
     * @param titles of the networks, in the order of the curves
     * @param axes one a parameter
     */
    public record Inputs(List<String> titles, List<AxisName> axes) {
        public Inputs {
            titles = List.copyOf(titles);
            axes = List.copyOf(axes);
        }
    }

    public FigureRun {
        curves = List.copyOf(curves);
    }

    static FigureRun of(FigureResult result, Inputs inputs) {
        return new FigureRun(result.engine(), result.design(), result.curves(), inputs);
    }

    FigureResult figure() {
        return new FigureResult(engine, design, curves);
    }
}
