package org.spikebook.simulator.model.neuron;

import static org.spikebook.simulator.parameter.ParameterInfo.real;

import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * The parameters of {@link Relu}: what kernels, trainers and conversion read. Both may differ
 * between the neurons of a population ({@link #OF_A_NEURON}).
 *
 * @param gain g
 * @param bias b
 */
public record ReluParameters(double gain, double bias) {

    public static final String GAIN = "gain";
    public static final String BIAS = "bias";

    /** Those that may differ between the neurons of a population. */
    public static final List<String> OF_A_NEURON = List.of(GAIN, BIAS);

    /**
     * Those of a population whose neurons are equal; they must be those of {@link Relu}.
     *
     * @throws IllegalArgumentException if they are others, or differ between neurons
     */
    public static ReluParameters of(ParameterValues values) {
        return new ReluParameters(values.number(GAIN), values.number(BIAS));
    }

    /** Their description, in the order of forms. */
    static List<ParameterInfo> describe() {
        return List.of(
                real(GAIN, "g", Unit.NONE, 1).between(0, 1e6).step(0.1).drawn(),
                real(BIAS, "b", Unit.NONE, 0).between(-1e6, 1e6).step(0.1).drawn());
    }
}
