package org.spikebook.lesson.experiment.sweep;

import java.util.List;

/**
 * The points of one network, the first parameter running fastest.
 *
 * @param seed of the network, which is used where the design has one seed
 * @param dtMs time step
 * @param unit of the measure; empty for none
 */
public record FigureCurve(long seed, double dtMs, String unit, List<FigurePoint> points) {

    public FigureCurve {
        points = List.copyOf(points);
    }
}
