package org.spikebook.training.method;

import static org.spikebook.simulator.parameter.ParameterInfo.real;
import static org.spikebook.simulator.parameter.ParameterInfo.whole;

import org.spikebook.simulator.model.plasticity.RewardStdp;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.Classifier;
import org.spikebook.training.PlanFit;
import org.spikebook.training.PlasticityTraining.Frozen;
import org.spikebook.training.StdpMethod;
import org.spikebook.training.TrainingControl;
import org.spikebook.training.TrainingMethod;
import org.spikebook.training.TrainingOutcome;
import org.spikebook.training.TrainingTask;
import org.spikebook.training.control.Critic;
import org.spikebook.training.control.Environment;
import org.spikebook.training.stdp.StdpInspector;
import org.spikebook.training.stdp.StdpNetwork;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Actor-critic learning of a control task: the network's own reward-modulated plasticity, in the
 * simulator, with the TD error of a {@link Critic} as the reward signal (dopamine), as N. Frémaux,
 * H. Sprekeler and W. Gerstner 2013 do (doi:10.1371/journal.pcbi.1003024). The result is a function
 * of network, plan and environment.
 */
public final class RewardStdpMethod implements TrainingMethod {

    private static final String EPISODES = "episodes";
    private static final String REWARD = "reward";
    private static final String DISCOUNT = "discount";
    private static final String TRACE_DECAY = "memory";
    private static final String CRITIC_RATE = "criticRate";

    @Override
    public String type() {
        return "rewardStdp";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                whole(EPISODES, "N", 20, 1, 1000),
                real(REWARD, "D", Unit.NONE, 0.0003).above(0, 1000).step(0.0001),
                real(DISCOUNT, "\\gamma", Unit.NONE, 0.98).between(0, 0.9999).step(0.01),
                real(TRACE_DECAY, "\\lambda", Unit.NONE, 0.5).between(0, 1).step(0.1),
                real(CRITIC_RATE, "\\alpha", Unit.NONE, 0.025).between(0, 1).step(0.005));
    }

    @Override
    public boolean countsEpisodes() {
        return true;
    }

    @Override
    public Set<String> unused() {
        Set<String> unused = new HashSet<>(new StdpMethod().unused());
        unused.add("distortion");
        return unused;
    }

    @Override
    public boolean trainsEveryProjection() {
        return false;
    }

    /**
     * What only this method has.
     *
     * @param episodes of an epoch
     * @param reward by how much a TD error of 1 raises the reward
     * @param critic parameters of the critic
     */
    record Settings(int episodes, double reward, Critic.Settings critic) {

        static Settings of(ParameterValues values) {
            return new Settings(
                    values.whole(EPISODES),
                    values.number(REWARD),
                    new Critic.Settings(
                            values.number(DISCOUNT),
                            values.number(TRACE_DECAY),
                            values.number(CRITIC_RATE)));
        }
    }

    @Override
    public List<Problem> problems(TrainingTask task) {
        String data = task.dataset().name();
        if (Environment.find(data).isEmpty()) {
            return List.of(problem("/data", "reward.noBody", data));
        }
        StdpInspector inspector = new StdpInspector(task.network());
        Optional<StdpNetwork> parts = inspector.inspect();
        List<Problem> problems = new ArrayList<>(inspector.problems());
        parts.ifPresent(p -> check(p, task, problems));
        return problems;
    }

    private static void check(StdpNetwork parts, TrainingTask task, List<Problem> problems) {
        problems.addAll(PlanFit.inputProblems(task, parts.input()));
        int actions = task.dataset().classCount();
        if (parts.learner().size() != actions) {
            String path = "/populations/" + parts.network().populations().indexOf(parts.learner());
            problems.add(
                    problem(
                            path + "/size",
                            "reward.actions",
                            parts.learner().id(),
                            parts.learner().size(),
                            task.dataset().name(),
                            actions));
        }
        parts.plastic().stream()
                .filter(p -> !(p.plasticity().orElseThrow().component() instanceof RewardStdp))
                .forEach(p -> problems.add(notRewarded(parts, p)));
    }

    private static Problem notRewarded(StdpNetwork parts, Projection projection) {
        return problem(
                "/projections/" + parts.network().projections().indexOf(projection) + "/plasticity",
                "reward.rule",
                projection.id());
    }

    private static Problem problem(String path, String code, Object... args) {
        return Problem.of(RewardStdpMethod.class, path, code, args);
    }

    @Override
    public TrainingOutcome train(TrainingTask task, TrainingControl control) {
        return training(task, control).run();
    }

    /** The network of a task without problems before it has learned anything. */
    Classifier beginner(TrainingTask task) {
        Frozen frozen = training(task, TrainingControl.unattended(1)).untrained();
        return new Classifier(frozen.network(), frozen.weights(), task.plan());
    }

    private static RewardStdpTraining training(TrainingTask task, TrainingControl control) {
        StdpNetwork parts = new StdpInspector(task.network()).inspect().orElseThrow();
        Settings settings = Settings.of(task.plan().method().values());
        return new RewardStdpTraining(parts, settings, task, control);
    }
}
