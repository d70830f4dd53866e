package org.spikebook.lesson.check.accuracy;

import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Finding;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;

/** The dynamic energy of an inference on the chip, in nJ, is the cost. */
public final class EnergyPerInference extends BudgetCheck {

    @Override
    public String type() {
        return "energyPerInference";
    }

    @Override
    ParameterInfo budget() {
        return ParameterInfo.real("budgetNj", "E", Unit.NONE, 100).above(0, 1e9);
    }

    @Override
    String reasons() {
        return "energy";
    }

    @Override
    public Class<? extends Cell> judges() {
        return ChipCell.class;
    }

    @Override
    Finding<Cost> measure(Evidence evidence, String cell, String data) {
        return evidence.chipPredictions(cell, data)
                .then(onChip -> Finding.found(new Cost(onChip.answers(), onChip.energyNj())));
    }
}
