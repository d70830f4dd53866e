package org.spikebook.lesson.check.accuracy;

import org.spikebook.lesson.check.Check;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Evidence;
import org.spikebook.lesson.check.Evidence.Answers;
import org.spikebook.lesson.check.Finding;
import org.spikebook.lesson.check.Measured;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Optional;

/**
 * A trained network is better, or worse, than another one, its baseline: both see the same hidden
 * samples, of several seeds, and a seed counts where they are apart by enough percentage points.
 * Both must reach a least accuracy, so that a network does not win against one that was never
 * trained well, or loses on purpose by not training.
 */
public final class AccuracyComparison implements Check {

    private static final String WINS = "wins";
    private static final String LOSES = "loses";

    /** So that 0.3 % is better than 0.1 % by 0.2 percentage points. */
    private static final double ROUNDING = 1e-9;

    @Override
    public String type() {
        return "accuracyComparison";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.name("data", "digits8x8"),
                ParameterInfo.name("baseline", ""),
                ParameterInfo.choice("outcome", WINS, LOSES),
                ParameterInfo.real("leastPoints", "\\Delta a", Unit.NONE, 1).above(0, 100),
                ParameterInfo.real("leastPercent", "a_0", Unit.PERCENT, 60).between(0, 100),
                ParameterInfo.whole("seeds", "n", 3, 1, 20));
    }

    @Override
    public Class<? extends Cell> judges() {
        return TrainingCell.class;
    }

    @Override
    public Optional<Text> mismatch(ParameterValues values) {
        return values.word("baseline").isEmpty()
                ? Optional.of(Measured.text("comparison.noBaseline"))
                : Optional.empty();
    }

    @Override
    public Optional<String> baseline(ParameterValues values) {
        return Optional.of(values.word("baseline"));
    }

    @Override
    public CheckResult judge(
            ParameterValues values, List<String> cells, int points, Evidence evidence) {
        return answers(values, cells.getFirst(), evidence)
                .then(own ->
                        answers(values, values.word("baseline"), evidence)
                                .then(other -> Finding.found(judge(values, points, own, other))))
                .judged(points, result -> result);
    }

    private static Finding<List<Answers>> answers(
            ParameterValues values, String cell, Evidence evidence) {
        return evidence.answers(cell, values.word("data"), values.whole("seeds"));
    }

    private static CheckResult judge(
            ParameterValues values, int points, List<Answers> own, List<Answers> other) {
        double least = values.number("leastPoints");
        double floor = values.number("leastPercent");
        double sign = values.word("outcome").equals(WINS) ? 1 : -1;
        int met = 0;
        for (int k = 0; k < own.size(); k++) {
            double apart = sign * (own.get(k).percent() - other.get(k).percent());
            boolean counts = own.get(k).percent() >= floor && other.get(k).percent() >= floor;
            met += counts && apart >= least - ROUNDING ? 1 : 0;
        }
        double mine = percent(own);
        double theirs = percent(other);
        String finding =
                theirs < floor
                        ? "weakBaseline"
                        : mine < floor
                                ? "inaccurate"
                                : met == own.size() ? "met" : values.word("outcome");
        return CheckResult.share(
                (double) met / own.size(),
                points,
                List.of(
                        Measured.text(
                                "comparison.accuracy." + finding,
                                Measured.tenths(mine),
                                values.word("baseline"),
                                Measured.tenths(theirs),
                                Numbers.readable(least),
                                met,
                                own.size(),
                                Numbers.readable(floor))));
    }

    private static double percent(List<Answers> runs) {
        return runs.stream().mapToDouble(Answers::percent).average().orElse(0);
    }
}
