package org.spikebook.simulator.engine.history;

import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.engine.compiled.SynapseTable;
import org.spikebook.simulator.model.connector.Connector;
import org.spikebook.simulator.model.connector.OneToOne;
import org.spikebook.simulator.parameter.Configured;

/** Adds the currents of a stimulus that reach one block of a population along a projection. */
public final class CurrentInlet {

    private final int[] delaySteps;
    private final SynapseTable table;
    private final CurrentHistory history;
    private final boolean oneToOne;
    private final double factor;

    public CurrentInlet(CompiledProjection projection, int block, CurrentHistory history) {
        this.delaySteps = projection.delaySteps();
        this.table = projection.table(block);
        this.history = history;
        Configured<Connector> connector = projection.description().connector();
        this.oneToOne = delaySteps.length == 1 && connector.component() instanceof OneToOne;
        this.factor = connector.component().weightFactor(connector.values());
    }

    public void add(int step, double[] currentPa) {
        if (oneToOne) {
            addEach(history.at(step - delaySteps[0]), currentPa);
            return;
        }
        for (int d = 0; d < delaySteps.length; d++) {
            double[] linesPa = history.at(step - delaySteps[d]);
            for (int line = 0; line < linesPa.length; line++) {
                if (linesPa[line] != 0) {
                    add(line * delaySteps.length + d, factor * linesPa[line], currentPa);
                }
            }
        }
    }

    private void addEach(double[] linesPa, double[] currentPa) {
        int from = table.firstTarget();
        int to = from + table.synapseCount();
        for (int i = from; i < to; i++) {
            currentPa[i] += linesPa[i];
        }
    }

    private void add(int row, double linePa, double[] currentPa) {
        int first = table.firstTarget();
        for (int k = table.rowStart()[row]; k < table.rowStart()[row + 1]; k++) {
            currentPa[first + table.targets()[k]] += linePa;
        }
    }
}
