package org.spikebook.web.analysislab;

import org.spikebook.engine.RunControl;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.sweep.ParameterSweep;
import org.spikebook.lesson.experiment.sweep.SweepPlan;
import org.spikebook.lesson.experiment.sweep.SweepResult;
import org.spikebook.network.model.NetworkModel;
import org.spikebook.parameter.Numbers;
import org.spikebook.parameter.Problem;
import org.spikebook.web.networklab.RunCost;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs sweeps that are over in some seconds. Safe for use by several threads. */
@Component
public class SweepRunner {

    private static final double MOST_UPDATES = 2e9;
    private static final int MOST_THREADS = 2;

    /** A step costs something however few neurons there are: about as much as so many of them. */
    private static final double UPDATES_OF_A_STEP = 40;

    private final Laboratory laboratory;

    SweepRunner(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    /** What comes of asking for a sweep. */
    public sealed interface Outcome {

        /** It ran. */
        record Done(SweepResult result) implements Outcome {}

        /** It was cancelled. */
        record Cancelled() implements Outcome {}

        /** It cannot run: the reasons. */
        record Refused(List<Problem> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Runs a sweep; called away from the UI thread. */
    public Outcome run(SweepPlan plan, RunControl control) {
        List<Problem> problems = new ArrayList<>();
        Optional<ParameterSweep> sweep = ParameterSweep.prepare(laboratory, plan, problems);
        if (sweep.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        return refusal(plan, sweep.get().networks())
                .<Outcome>map(problem -> new Outcome.Refused(List.of(problem)))
                .orElseGet(() -> run(sweep.get(), control));
    }

    private static Outcome run(ParameterSweep sweep, RunControl control) {
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        return sweep.run(threads, control)
                .<Outcome>map(Outcome.Done::new)
                .orElseGet(Outcome.Cancelled::new);
    }

    /** Why a sweep takes too long for the page, if so. */
    private static Optional<Problem> refusal(SweepPlan plan, List<NetworkModel> networks) {
        int seeds = Math.max(1, plan.seeds().size());
        double updates = 0;
        boolean isLong = false;
        for (NetworkModel network : networks) {
            RunCost cost = RunCost.of(network);
            updates += seeds * (cost.updates() + UPDATES_OF_A_STEP * network.run().steps());
            isLong |= cost.isLong();
        }
        return updates <= MOST_UPDATES && !isLong
                ? Optional.empty()
                : Optional.of(
                        Problem.of(
                                SweepRunner.class,
                                "",
                                "sweepTooLarge",
                                Numbers.readable(Math.rint(updates / 1e6)),
                                Numbers.readable(MOST_UPDATES / 1e6)));
    }
}
