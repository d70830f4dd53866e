package org.spikebook.training.method;

import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.training.control.Critic;
import org.spikebook.training.control.Environment;
import org.spikebook.training.control.Episode;
import org.spikebook.training.control.Motion;
import org.spikebook.training.control.PlaceCode;
import org.spikebook.training.control.Transition;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.encoding.EncodedDataset;
import org.spikebook.training.random.CounterStream;
import org.spikebook.training.stdp.StdpLearner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A network in control of a body: it is shown what place cells make of the state, for the plan's
 * number of steps, and the neuron that fires most is the action; among equals chance decides. The
 * network's own time continues from one action to the next.
 */
final class ControlEpisode {

    private static final float[] NOTHING = {};

    private final Environment environment;
    private final ParameterValues body;
    private final EncodedDataset states;
    private final StdpLearner network;
    private long actions;
    private long spikes;

    ControlEpisode(
            Environment environment,
            ParameterValues body,
            EncodedDataset states,
            StdpLearner network) {
        this.environment = environment;
        this.body = body;
        this.states = states;
        this.network = network;
    }

    /**
     * One episode to learn from: no reward as long as the body is up, -1 when it falls; what the
     * critic did not expect of that is released.
     *
     * @param seed of start, input spikes and ties
     * @param perSurprise reward that a surprise of 1 releases
     * @return its length in steps
     */
    int learn(long seed, Critic critic, double perSurprise) {
        Episode episode = environment.start(body, seed);
        critic.begin();
        float[] seen = seen(episode);
        boolean ended = false;
        while (!ended) {
            Transition reached = episode.act(action(seen, seed, episode.steps()));
            float[] next = seen(episode);
            double reward = reached.failed() ? -1 : 0;
            double surprise = critic.learn(seen, reward, reached.failed() ? NOTHING : next);
            network.reward(perSurprise * surprise);
            seen = next;
            ended = reached.ended();
        }
        network.rest(states.steps());
        return episode.steps();
    }

    /**
     * One episode without learning.
     *
     * @return its length in steps
     */
    int tryOut(long seed) {
        Episode episode = environment.start(body, seed);
        boolean ended = false;
        while (!ended) {
            ended = episode.act(action(seen(episode), seed, episode.steps())).ended();
        }
        network.rest(0);
        return episode.steps();
    }

    /**
     * One episode without learning, as it is seen.
     *
     * @param pushes change of the angular velocity in rad/s, by the step before which it comes
     */
    Motion watch(long seed, Map<Integer, Double> pushes) {
        Episode episode = environment.start(body, seed);
        List<List<Double>> states = new ArrayList<>(List.of(state(episode)));
        List<Integer> taken = new ArrayList<>();
        Transition reached = new Transition(0, false, false);
        while (!reached.ended()) {
            episode.push(pushes.getOrDefault(episode.steps(), 0.0));
            int action = action(seen(episode), seed, episode.steps());
            reached = episode.act(action);
            taken.add(action);
            states.add(state(episode));
        }
        return new Motion(
                environment.type(), body.number("stepMs"), states, taken, reached.failed());
    }

    private static List<Double> state(Episode episode) {
        return Arrays.stream(episode.state()).boxed().toList();
    }

    /** Mean number of spikes of all output neurons for an action. */
    double spikesPerAction() {
        return actions == 0 ? 0 : (double) spikes / actions;
    }

    private float[] seen(Episode episode) {
        return PlaceCode.STANDARD.activities(environment.stateVariables(), episode.state());
    }

    private int action(float[] seen, long seed, int step) {
        long stream = CounterStream.child(CounterStream.ofSeed(seed), step);
        SpikeTrain shown =
                states.encoder()
                        .component()
                        .encode(
                                new Sample.Still(seen),
                                states.dataset().shape(),
                                states.encoder().values(),
                                states.window(),
                                stream);
        int[] counts = network.goOn(shown);
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
