package org.spikebook.lesson.check;

import org.spikebook.lesson.check.Evidence.ChipPredictions;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.List;

/**
 * The dynamic energy of an inference on the chip stays within a budget, while the network on the
 * chip still answers well enough: below {@code leastAccuracyPercent} there are no points, so that a
 * silent network, which costs nothing, wins nothing. Twice the budget gives none, in between in
 * proportion.
 */
public final class EnergyPerInference implements Check {

    private static final double NO_CREDIT_BUDGETS = 2;

    @Override
    public String type() {
        return "energyPerInference";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.name("data", "digits8x8"),
                ParameterInfo.real("budgetNj", "E", Unit.NONE, 100).above(0, 1e9),
                ParameterInfo.real("leastAccuracyPercent", "a", Unit.PERCENT, 85).between(0, 100));
    }

    @Override
    public Class<? extends Cell> judges() {
        return ChipCell.class;
    }

    @Override
    public CheckResult judge(
            ParameterValues values, List<String> cells, int points, Evidence evidence) {
        return switch (evidence.chipPredictions(cells.getFirst(), values.word("data"))) {
            case Finding.Lacking<ChipPredictions>(List<Text> reasons) ->
                    CheckResult.none(points, reasons);
            case Finding.Found<ChipPredictions>(ChipPredictions onChip) ->
                    judge(values, points, onChip);
        };
    }

    private static CheckResult judge(ParameterValues values, int points, ChipPredictions onChip) {
        double budget = values.number("budgetNj");
        double floor = values.number("leastAccuracyPercent");
        double percent = onChip.answers().percent();
        List<Text> reasons = new ArrayList<>();
        reasons.add(
                Measured.text(
                        onChip.energyNj() <= budget ? "energy.within" : "energy.over",
                        Measured.tenths(onChip.energyNj()),
                        Numbers.readable(budget)));
        reasons.add(
                Measured.text(
                        percent >= floor ? "energy.accurate" : "energy.inaccurate",
                        Measured.tenths(percent),
                        Numbers.readable(floor)));
        if (percent < floor) {
            reasons.addAll(PredictionPattern.of(onChip.answers()));
            return CheckResult.none(points, reasons);
        }
        double share = Measured.share(onChip.energyNj(), NO_CREDIT_BUDGETS * budget, budget);
        return CheckResult.share(share, points, reasons);
    }
}
