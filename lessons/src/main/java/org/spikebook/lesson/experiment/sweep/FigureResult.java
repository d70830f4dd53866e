package org.spikebook.lesson.experiment.sweep;

import org.spikebook.lesson.notebook.sweep.SweepDesign;

import java.util.List;

/**
 * What came of the sweep of a figure.
 *
 * @param engine name and version of the engine that ran the networks
 * @param design by which it was measured, without an overlay
 * @param curves one a network
 */
public record FigureResult(String engine, SweepDesign design, List<FigureCurve> curves) {

    public FigureResult {
        curves = List.copyOf(curves);
    }
}
