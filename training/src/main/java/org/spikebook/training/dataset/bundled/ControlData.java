package org.spikebook.training.dataset.bundled;

import org.spikebook.simulator.network.Shape;
import org.spikebook.training.control.CartPole;
import org.spikebook.training.control.Environment;
import org.spikebook.training.control.InvertedPendulum;
import org.spikebook.training.control.PlaceCode;
import org.spikebook.training.control.ReachingArm;
import org.spikebook.training.control.StateVariable;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.dataset.SampleValues;
import org.spikebook.training.dataset.SplitSizes;
import org.spikebook.training.random.CounterStream;

import java.util.List;

/**
 * States of plants to be controlled, seen through place cells, {@code [variable, cell]}: drawn
 * uniformly from the middle three quarters of their usual ranges, each with the action that someone
 * who knows the physics would choose. Networks that are rewarded in the plant itself never see the
 * labels.
 */
final class ControlData {

    static final DatasetInfo CART_POLE = info(new CartPole(), "left", "right");
    static final DatasetInfo INVERTED_PENDULUM = info(new InvertedPendulum(), "back", "none", "on");
    static final DatasetInfo REACHING_ARM =
            info(new ReachingArm(), "both back", "back, on", "on, back", "both on");

    private static final double MARGIN = 0.125;

    private ControlData() {}

    private static DatasetInfo info(Environment environment, String... actions) {
        int variables = environment.stateVariables().size();
        return DatasetInfo.bundled(
                environment.type(),
                Shape.of(variables, PlaceCode.STANDARD.cells(), 1),
                List.of(actions),
                new SplitSizes(2000, 500, 500));
    }

    static Dataset cartPole() {
        return dataset(CART_POLE, new CartPole());
    }

    static Dataset invertedPendulum() {
        return dataset(INVERTED_PENDULUM, new InvertedPendulum());
    }

    static Dataset reachingArm() {
        return dataset(REACHING_ARM, new ReachingArm());
    }

    private static Dataset dataset(DatasetInfo info, Environment environment) {
        List<StateVariable> variables = environment.stateVariables();
        int samples = info.sizes().total();
        float[] values = new float[samples * info.features()];
        byte[] labels = new byte[samples];
        long stream = CounterStream.child(CounterStream.ofSeed(1983), info.name());
        double[] state = new double[variables.size()];
        for (int sample = 0; sample < samples; sample++) {
            for (int i = 0; i < state.length; i++) {
                double u = CounterStream.uniform(stream, (long) sample * state.length + i);
                StateVariable variable = variables.get(i);
                double part = MARGIN + (1 - 2 * MARGIN) * u;
                state[i] = variable.low() + part * (variable.high() - variable.low());
            }
            labels[sample] = (byte) environment.expertAction(state);
            float[] seen = PlaceCode.STANDARD.activities(variables, state);
            System.arraycopy(seen, 0, values, sample * seen.length, seen.length);
        }
        return new Dataset(info, new SampleValues.Floats(values), labels);
    }
}
