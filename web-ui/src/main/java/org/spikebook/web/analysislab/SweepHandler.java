package org.spikebook.web.analysislab;

import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.sweep.ParameterSweep;
import org.spikebook.lesson.experiment.sweep.SweepPlan;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.engine.Simulation;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.document.NetworkHash;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.job.JobContext;
import org.spikebook.web.job.JobHandler;
import org.spikebook.web.job.JobKind;
import org.spikebook.web.job.JobOutcome;
import org.spikebook.web.networklab.ShownData;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs a network for each value of a parameter, as a job. After a crash it starts over, to the same
 * numbers.
 */
@Component
class SweepHandler implements JobHandler<SweepPlan> {

    static final JobKind<SweepPlan> KIND =
            new JobKind<>("sweep", SweepPlan.class, Duration.ofMinutes(30));

    private final Laboratory laboratory;
    private final ShownData data;

    SweepHandler(Laboratory laboratory, ShownData data) {
        this.laboratory = laboratory;
        this.data = data;
    }

    @Override
    public JobKind<SweepPlan> kind() {
        return KIND;
    }

    @Override
    public long memoryBytes(SweepPlan plan) {
        return Stream.concat(
                        laboratory.networks().read(plan.document()).valid().stream(),
                        ParameterSweep.ends(laboratory, plan).stream())
                .mapToLong(SweepCost::memoryBytes)
                .max()
                .orElse(0);
    }

    @Override
    public JobOutcome run(SweepPlan plan, JobContext context) {
        return switch (laboratory.networks().read(plan.document())) {
            case Validation.Invalid(List<Problem> problems) -> new JobOutcome.Failed(problems);
            case Validation.Valid(NetworkModel network) -> run(plan, network, context);
        };
    }

    private JobOutcome run(SweepPlan plan, NetworkModel network, JobContext context) {
        List<Problem> problems = new ArrayList<>();
        ShownData.Held held = data.hold(network);
        Optional<ParameterSweep> sweep = ParameterSweep.prepare(held.laboratory(), plan, problems);
        if (sweep.isEmpty()) {
            return new JobOutcome.Failed(problems);
        }
        Optional<Problem> refusal = refusal(plan, sweep.get().networks());
        if (refusal.isPresent()) {
            return new JobOutcome.Failed(List.of(refusal.get()));
        }
        RunControl control =
                new RunControl(
                        done -> context.progress(new SweepStatus(done)), context::isStopRequested);
        return sweep.get()
                .run(threads(sweep.get(), context), control)
                .<JobOutcome>map(result ->
                        new JobOutcome.Done(
                                new KeptSweep(
                                        NetworkHash.of(network),
                                        network.run().seed(),
                                        held.hash(),
                                        Simulation.ENGINE,
                                        result)))
                .orElseGet(JobOutcome.Stopped::new);
    }

    private static int threads(ParameterSweep sweep, JobContext context) {
        return sweep.networks().stream()
                .mapToInt(SweepCost::threads)
                .reduce(context.threads(), Math::min);
    }

    private static Optional<Problem> refusal(SweepPlan plan, List<NetworkModel> networks) {
        int seeds = Math.max(1, plan.seeds().size());
        return new SweepCost(
                        Collections.nCopies(seeds, networks).stream()
                                .flatMap(List::stream)
                                .toList())
                .refusal();
    }
}
