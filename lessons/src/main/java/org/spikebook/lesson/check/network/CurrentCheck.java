package org.spikebook.lesson.check.network;

import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Evidence.SynapticCurrents;
import org.spikebook.lesson.check.Finding;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.List;

/** Judges the currents of the synapses onto a population. */
abstract class CurrentCheck extends StateCheck<SynapticCurrents> {

    @Override
    final Finding<List<SynapticCurrents>> measure(
            Evidence evidence,
            String cell,
            Evidence.Observed observed,
            double fromMs,
            ParameterValues values) {
        return evidence.currents(cell, observed, fromMs);
    }
}
