package org.spikebook.lesson.grading;

import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.simulator.text.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What help costs: hints nothing; with the model solution a task gives at most half its points. */
public final class HelpCost {

    private static final double WITH_SOLUTION = 0.5;
    private static final double TENTHS = 10;

    private HelpCost() {}

    /** Most points of a task whose model solution was shown, in tenths. */
    public static double mostWithSolution(int maxPoints) {
        return Math.floor(WITH_SOLUTION * maxPoints * TENTHS) / TENTHS;
    }

    static CheckResult applied(CheckResult result, Optional<TaskCell> submitted) {
        boolean shown = submitted.filter(task -> task.help().solution()).isPresent();
        double most = mostWithSolution(result.maxPoints());
        if (!shown || result.points() <= most) {
            return result;
        }
        List<Text> reasons = new ArrayList<>(result.reasons());
        reasons.add(Reasons.text("solution.shown", most));
        return new CheckResult(most, result.maxPoints(), reasons);
    }
}
