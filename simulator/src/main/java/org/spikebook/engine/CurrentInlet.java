package org.spikebook.engine;

import org.spikebook.compile.CompiledProjection;
import org.spikebook.compile.SynapseTable;

/** Adds the currents of a stimulus that reach one block of a population along a projection. */
final class CurrentInlet {

    private final int[] delaySteps;
    private final SynapseTable table;
    private final CurrentHistory history;

    CurrentInlet(CompiledProjection projection, int block, CurrentHistory history) {
        this.delaySteps = projection.delaySteps();
        this.table = projection.tables().get(block);
        this.history = history;
    }

    void add(int step, double[] currentPa) {
        for (int d = 0; d < delaySteps.length; d++) {
            double[] linesPa = history.at(step - delaySteps[d]);
            for (int line = 0; line < linesPa.length; line++) {
                if (linesPa[line] != 0) {
                    add(line * delaySteps.length + d, linesPa[line], currentPa);
                }
            }
        }
    }

    private void add(int row, double linePa, double[] currentPa) {
        int first = table.firstTarget();
        for (int k = table.rowStart()[row]; k < table.rowStart()[row + 1]; k++) {
            currentPa[first + table.targets()[k]] += linePa;
        }
    }
}
