package org.spikebook.training.method;

import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.training.control.Controller;
import org.spikebook.training.control.Critic;
import org.spikebook.training.control.Environment;
import org.spikebook.training.control.Episode;
import org.spikebook.training.control.Motion;
import org.spikebook.training.control.PlaceCode;
import org.spikebook.training.control.Touch;
import org.spikebook.training.control.Transition;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.encoding.EncodedDataset;
import org.spikebook.training.random.CounterStream;
import org.spikebook.training.stdp.StdpLearner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Episodes of a network that controls a plant: in each control step the place-cell code of the
 * state is presented for the plan's number of time steps, and the output neuron that fires most is
 * the action; ties are broken at random. The network's own time continues from one action to the
 * next.
 */
final class ControlEpisode {

    private static final float[] NOTHING = {};

    private final Environment environment;
    private final ParameterValues plant;
    private final EncodedDataset states;
    private final Controller network;
    private long actions;
    private long spikes;

    ControlEpisode(
            Environment environment,
            ParameterValues plant,
            EncodedDataset states,
            Controller network) {
        this.environment = environment;
        this.plant = plant;
        this.states = states;
        this.network = network;
    }

    /**
     * One episode with learning: the critic's TD error is given to the network as its reward
     * signal.
     *
     * @param seed of start, input spikes and ties
     * @param learner the network that controls
     * @param rewardPerTdError reward signal for a TD error of 1
     * @return its steps that count
     */
    int learn(long seed, StdpLearner learner, Critic critic, double rewardPerTdError) {
        Episode episode = environment.start(plant, seed);
        critic.begin();
        float[] observation = observation(episode);
        boolean ended = false;
        while (!ended) {
            Transition reached = episode.act(action(observation, seed, episode.steps()));
            float[] next = observation(episode);
            float[] expected = reached.failed() ? NOTHING : next;
            double tdError = critic.learn(observation, reached.reward(), expected);
            learner.reward(rewardPerTdError * tdError);
            observation = next;
            ended = reached.ended();
        }
        learner.rest(states.steps());
        return episode.score();
    }

    /**
     * One episode without learning.
     *
     * @return its steps that count
     */
    int evaluate(long seed) {
        Episode episode = environment.start(plant, seed);
        boolean ended = false;
        while (!ended) {
            ended = episode.act(action(observation(episode), seed, episode.steps())).ended();
        }
        network.rest();
        return episode.score();
    }

    /**
     * One episode without learning, as it is seen.
     *
     * @param touches from outside, in their order, by the step before which they come
     * @param cancelled asked before each step; the motion ends there
     */
    Motion watch(long seed, Map<Integer, List<Touch>> touches, BooleanSupplier cancelled) {
        Episode episode = environment.start(plant, seed);
        List<List<Double>> states = new ArrayList<>(List.of(drawn(episode)));
        List<Integer> taken = new ArrayList<>();
        Transition reached = new Transition(0, false, false);
        while (!reached.ended() && !cancelled.getAsBoolean()) {
            touches.getOrDefault(episode.steps(), List.of()).forEach(episode::touch);
            int action = action(observation(episode), seed, episode.steps());
            reached = episode.act(action);
            taken.add(action);
            states.add(drawn(episode));
        }
        return new Motion(
                environment.type(), plant.number("stepMs"), states, taken, reached.failed());
    }

    private static List<Double> drawn(Episode episode) {
        return Arrays.stream(episode.drawn()).boxed().toList();
    }

    /** Mean number of spikes of all output neurons for an action. */
    double spikesPerAction() {
        return actions == 0 ? 0 : (double) spikes / actions;
    }

    private float[] observation(Episode episode) {
        return PlaceCode.STANDARD.activities(environment.stateVariables(), episode.state());
    }

    private int action(float[] observation, long seed, int step) {
        long stream = CounterStream.child(CounterStream.ofSeed(seed), step);
        SpikeTrain shown =
                states.encoder()
                        .component()
                        .encode(
                                new Sample.Still(observation),
                                states.dataset().shape(),
                                states.encoder().values(),
                                states.window(),
                                stream);
        int[] counts = network.present(shown);
        int action = 0;
        int equals = 0;
        for (int a = 0; a < counts.length; a++) {
            spikes += counts[a];
            if (counts[a] > counts[action]) {
                action = a;
                equals = 1;
            } else if (counts[a] == counts[action]) {
                equals++;
                long tie = CounterStream.child(stream, "ties");
                action = CounterStream.uniform(tie, a) * equals < 1 ? a : action;
            }
        }
        actions++;
        return action;
    }
}
