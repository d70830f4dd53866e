package org.spikebook.lesson.notebook.runs;

import org.spikebook.lesson.notebook.sweep.SweepMeasure;

/**
 * A number that a run gives.
 *
 * @param of id of a population; of {@link SweepMeasure#LEARNED_WEIGHT}, of a projection with
 *     plasticity
 */
public record RunMeasure(SweepMeasure measure, String of) {

    /** Under which a row keeps its value: {@code populationRate exc}. */
    public String key() {
        return measure.type() + " " + of;
    }
}
