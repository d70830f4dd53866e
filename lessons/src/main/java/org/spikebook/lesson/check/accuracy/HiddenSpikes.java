package org.spikebook.lesson.check.accuracy;

import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Finding;
import org.spikebook.lesson.check.SamplePresentation;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;

/**
 * The hidden neurons of a trained network fire sparsely: their spikes for one hidden sample, a mean
 * over samples, are the cost.
 */
public final class HiddenSpikes extends BudgetCheck {

    @Override
    public String type() {
        return "hiddenSpikes";
    }

    @Override
    ParameterInfo budget() {
        return ParameterInfo.real("mostSpikes", "n", Unit.NONE, 100).above(0, 1e9);
    }

    @Override
    String reasons() {
        return "hidden";
    }

    @Override
    public Class<? extends Cell> judges() {
        return TrainingCell.class;
    }

    @Override
    Finding<Cost> measure(Evidence evidence, String cell, String data) {
        return evidence.answers(cell, SamplePresentation.whole(data))
                .then(answers -> Finding.found(new Cost(answers, answers.hiddenSpikes())));
    }
}
