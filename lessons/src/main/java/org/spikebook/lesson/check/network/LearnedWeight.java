package org.spikebook.lesson.check.network;

import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Evidence.LearnedWeights;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.check.Tally;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The mean weight of a projection with plasticity lies in a range at the end of a run, on several
 * hidden seeds, in the unit of the receptor.
 */
public final class LearnedWeight implements Check {

    @Override
    public String type() {
        return "learnedWeight";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.name("projection", ""),
                ParameterInfo.real("least", "w_0", Unit.NONE, 0).between(0, 1e9),
                ParameterInfo.real("most", "w_1", Unit.NONE, 1e9).between(0, 1e9),
                ParameterInfo.real("durationMs", "T", Unit.MILLISECOND, 1000).above(0, 60_000),
                ParameterInfo.whole("seeds", "n", 5, 1, 100));
    }

    @Override
    public Class<? extends Cell> judges() {
        return NetworkCell.class;
    }

    @Override
    public CheckResult judge(
            ParameterValues values, List<String> cells, int points, Evidence evidence) {
        return evidence.learnedWeights(
                        cells.getFirst(),
                        values.word("projection"),
                        values.number("durationMs"),
                        values.whole("seeds"))
                .judged(points, learned -> judge(values, points, learned));
    }

    private static CheckResult judge(ParameterValues values, int points, LearnedWeights learned) {
        double least = values.number("least");
        double most = values.number("most");
        Tally tally = new Tally(least, most);
        learned.means().forEach(mean -> tally.add(OptionalDouble.of(mean)));
        return tally.result(
                points,
                Measured.text(
                        "learnedWeight." + tally.finding(),
                        values.word("projection"),
                        Measured.digits(tally.mean()),
                        learned.unit(),
                        Measured.grouped(least),
                        Measured.grouped(most),
                        tally.within(),
                        learned.means().size()));
    }
}
