package org.spikebook.training.method;

import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.PlasticityTraining;
import org.spikebook.training.Provenances;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.TrainingControl;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.TrainingTask;
import org.spikebook.training.control.ControlReport;
import org.spikebook.training.control.Critic;
import org.spikebook.training.control.Environment;
import org.spikebook.training.encoding.EncodedDataset;
import org.spikebook.training.progress.EpochResult;
import org.spikebook.training.progress.StateBytes;
import org.spikebook.training.progress.TrainingProgress;
import org.spikebook.training.random.CounterStream;
import org.spikebook.training.stdp.FrozenNetwork;
import org.spikebook.training.stdp.StdpLearner;
import org.spikebook.training.stdp.StdpNetwork;
import org.spikebook.training.stdp.StdpSettings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * One actor-critic training: an epoch is a number of episodes with learning, then as many without
 * for validation; the weights of the best epoch are kept and tested in ten more episodes.
 */
final class RewardStdpTraining extends PlasticityTraining {

    static final String TRAINER = "spikebook-reward-stdp/1";
    private static final int TEST_EPISODES = 10;

    /** Each state is presented once, whatever the response. */
    static final StdpSettings SINGLE_PRESENTATION = new StdpSettings(0, 0, 0, 1, false);

    private final StdpNetwork parts;
    private final RewardStdpMethod.Settings settings;
    private final TrainingTask task;
    private final TrainingPlan plan;
    private final TrainingControl control;
    private final Environment environment;
    private final ParameterValues plant;
    private final EncodedDataset states;
    private final StdpLearner learner;
    private final Critic critic;
    private final long key;

    RewardStdpTraining(
            StdpNetwork parts,
            RewardStdpMethod.Settings settings,
            TrainingTask task,
            TrainingControl control) {
        super(task, control);
        this.parts = parts;
        this.settings = settings;
        this.task = task;
        this.plan = task.plan();
        this.control = control;
        this.environment = Environment.find(task.dataset().name()).orElseThrow();
        this.plant = Configured.defaults(environment).values();
        this.states = plan.data().encode(task.dataset(), parts.network().run().dtMs());
        this.learner =
                StdpLearner.of(
                        parts,
                        task.start().orElse(WeightSet.EMPTY),
                        states,
                        SINGLE_PRESENTATION,
                        plan.seed());
        this.critic = new Critic(task.dataset().features(), settings.critic());
        this.key = CounterStream.ofSeed(plan.seed());
    }

    @Override
    public Optional<Problem> obstacle() {
        return learner.obstacle();
    }

    @Override
    public Frozen untrained() {
        return frozen();
    }

    @Override
    public Frozen restoreBest(byte[] state) {
        restore(state);
        return frozen();
    }

    @Override
    public void restore(byte[] state) {
        StateBytes.read(
                state,
                in -> {
                    learner.restore(in);
                    critic.restore(in);
                    return in.available();
                });
    }

    private byte[] state() {
        return StateBytes.written(out -> {
            learner.write(out);
            critic.write(out);
        });
    }

    private Frozen frozen() {
        return new Frozen(new FrozenNetwork(parts, learner).network(), learner.weights());
    }

    @Override
    public boolean runEpoch(int epoch) {
        long stream = CounterStream.child(CounterStream.child(key, "episodes"), epoch);
        ControlEpisode run = new ControlEpisode(environment, plant, states, learner);
        List<Integer> steps = new ArrayList<>();
        for (int n = 0; n < settings.episodes(); n++) {
            if (control.cancelled()) {
                return false;
            }
            long seed = CounterStream.child(stream, n);
            steps.add(run.learn(seed, learner, critic, settings.reward()));
            if (learner.obstacle().isPresent()) {
                return false;
            }
            if (n + 1 < settings.episodes()) {
                ControlReport soFar = report(steps);
                progress(epoch, n + 1, soFar, run.spikesPerAction(), OptionalDouble.empty());
            }
        }
        endEpoch(epoch, report(steps), run.spikesPerAction());
        return true;
    }

    private ControlReport report(List<Integer> steps) {
        return new ControlReport(environment.type(), steps);
    }

    private void endEpoch(int epoch, ControlReport learned, double spikes) {
        Frozen frozen = frozen();
        ControlReport evaluated = evaluated(frozen, "validation", settings.episodes());
        EpochResult reached =
                new EpochResult(
                        loss(learned),
                        learned.balanced(),
                        loss(evaluated),
                        evaluated.balanced(),
                        spikes);
        byte[] state = state();
        add(reached, frozen, state);
        OptionalDouble validation = OptionalDouble.of(evaluated.balanced());
        progress(epoch, settings.episodes(), learned, spikes, validation);
        checkpoint(state);
    }

    /** The part of the longest episode that is missing, 0 to 1. */
    private double loss(ControlReport report) {
        return 1 - report.meanSteps() / environment.maxSteps();
    }

    private void progress(
            int epoch,
            int episodes,
            ControlReport learned,
            double spikes,
            OptionalDouble validation) {
        control.progress(
                new TrainingProgress(
                        epoch + 1,
                        plan.schedule().epochs(),
                        episodes,
                        settings.episodes(),
                        loss(learned),
                        learned.balanced(),
                        validation,
                        spikes));
    }

    /** Evaluates in episodes without learning. */
    private ControlReport evaluated(Frozen frozen, String stream, int episodes) {
        StdpNetwork frozenParts =
                new StdpNetwork(frozen.network(), parts.input(), parts.learner(), List.of());
        StdpLearner actor =
                StdpLearner.of(
                        frozenParts, frozen.weights(), states, SINGLE_PRESENTATION, plan.seed());
        ControlEpisode run = new ControlEpisode(environment, plant, states, actor);
        long seeds = CounterStream.child(key, stream);
        return report(
                IntStream.range(0, episodes)
                        .mapToObj(n -> run.evaluate(CounterStream.child(seeds, n)))
                        .toList());
    }

    @Override
    public TrainedNetwork trained(Frozen kept, List<EpochResult> epochs, int bestEpoch) {
        ControlReport tested = evaluated(kept, "test", TEST_EPISODES);
        return new TrainedNetwork(
                kept.network(),
                kept.weights(),
                plan,
                new Provenances(TRAINER, task)
                        .trained(epochs, bestEpoch, tested.balanced(), Optional.empty())
                        .with(tested));
    }
}
