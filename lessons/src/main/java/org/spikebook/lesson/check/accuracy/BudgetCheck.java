package org.spikebook.lesson.check.accuracy;

import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Evidence.Answers;
import org.spikebook.lesson.check.Finding;
import org.spikebook.lesson.check.Measured;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.List;

/**
 * A cost of a network's answers stays within a budget, while it still answers well enough: below
 * {@code leastAccuracyPercent} there are no points, so that a silent network, which costs nothing,
 * wins nothing. Twice the budget gives none, in between in proportion.
 */
abstract class BudgetCheck implements Check {

    private static final double NO_CREDIT_BUDGETS = 2;

    /**
     * What the network answered, and what that cost.
     *
     * @param cost in the unit of the budget
     */
    record Cost(Answers answers, double cost) {}

    /** The budget, with its default and range. */
    abstract ParameterInfo budget();

    /** The beginning of the keys of its reasons. */
    abstract String reasons();

    /** Measures hidden samples. */
    abstract Finding<Cost> measure(Evidence evidence, String cell, String data);

    @Override
    public final List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.name("data", "digits8x8"),
                budget(),
                ParameterInfo.real("leastAccuracyPercent", "a", Unit.PERCENT, 85).between(0, 100));
    }

    @Override
    public final CheckResult judge(
            ParameterValues values, List<String> cells, int points, Evidence evidence) {
        return measure(evidence, cells.getFirst(), values.word("data"))
                .judged(points, cost -> judge(values, points, cost));
    }

    private CheckResult judge(ParameterValues values, int points, Cost cost) {
        double budget = values.number(budget().name());
        double floor = values.number("leastAccuracyPercent");
        double percent = cost.answers().percent();
        List<Text> reasons = new ArrayList<>();
        reasons.add(
                Measured.text(
                        reasons() + (cost.cost() <= budget ? ".within" : ".over"),
                        Measured.tenths(cost.cost()),
                        Measured.grouped(budget)));
        reasons.add(
                Measured.text(
                        reasons() + (percent >= floor ? ".accurate" : ".inaccurate"),
                        Measured.tenths(percent),
                        Numbers.readable(floor)));
        if (percent < floor) {
            reasons.addAll(PredictionPattern.of(cost.answers()));
            return CheckResult.none(points, reasons);
        }
        double share = Measured.share(cost.cost(), NO_CREDIT_BUDGETS * budget, budget);
        return CheckResult.share(share, points, reasons);
    }
}
