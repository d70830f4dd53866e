package org.spikebook.lesson.check.network;

import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Evidence.LargestWeight;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * No spike that arrives at a population is too strong: the largest absolute weight of one source
 * onto one neuron, several synapses of a pair added up, in the unit of the receptor. Initial
 * weights count where a rule changes them.
 */
public final class WeightRange implements Check {

    @Override
    public String type() {
        return "weightRange";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.name("population", ""),
                ParameterInfo.real("least", "w_0", Unit.NONE, 0).between(0, 1e9),
                ParameterInfo.real("most", "w_1", Unit.NONE, 1e9).between(0, 1e9));
    }

    @Override
    public Class<? extends Cell> judges() {
        return NetworkCell.class;
    }

    @Override
    public CheckResult judge(
            ParameterValues values, List<String> cells, int points, Evidence evidence) {
        return evidence.largestWeight(cells.getFirst(), values.word("population"))
                .judged(points, largest -> judge(values, points, largest));
    }

    private static CheckResult judge(ParameterValues values, int points, LargestWeight largest) {
        double least = values.number("least");
        double most = values.number("most");
        boolean tooLarge = largest.weight() > most;
        boolean tooSmall = largest.weight() < least;
        return CheckResult.share(
                tooLarge || tooSmall ? 0 : 1,
                points,
                List.of(
                        Measured.text(
                                tooLarge
                                        ? "weight.tooLarge"
                                        : tooSmall ? "weight.tooSmall" : "weight.within",
                                values.word("population"),
                                Measured.grouped(largest.weight()),
                                largest.unit(),
                                largest.projection(),
                                Measured.grouped(least),
                                Measured.grouped(most))));
    }
}
