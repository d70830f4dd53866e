package org.spikebook.lesson.check.spikes;

import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Evidence.PopulationSpikes;
import org.spikebook.lesson.check.Finding;
import org.spikebook.lesson.check.PopulationCheck;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.List;

/** Judges the spikes of a population. */
abstract class SpikesCheck extends PopulationCheck<PopulationSpikes> {

    @Override
    protected final Finding<List<PopulationSpikes>> measure(
            Evidence evidence, String cell, Evidence.Observed observed, ParameterValues values) {
        return evidence.spikes(
                cell, observed.population(), observed.durationMs(), observed.seeds());
    }
}
