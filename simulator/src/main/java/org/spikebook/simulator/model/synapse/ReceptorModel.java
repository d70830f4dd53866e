package org.spikebook.simulator.model.synapse;

import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;

/**
 * What an arriving spike does to a neuron: a jump of the membrane ({@code delta}), a current that
 * decays ({@code exponentialCurrent}), or a dimensionless input.
 */
public interface ReceptorModel extends Component {

    /** Those that come with Spikebook. */
    static List<ReceptorModel> standard() {
        return List.of(
                new ExponentialCurrent(),
                new Delta(),
                new AlphaCurrent(),
                new ExponentialConductance(),
                new AlphaConductance(),
                new Input(),
                new VariableJump());
    }

    /** The weight of projections that end here: its key in JSON, unit, default and range. */
    ParameterInfo weight();

    /** Whether it keeps excitation and inhibition apart, by the sign of the weight, as most do. */
    default boolean hasTwoChannels() {
        return true;
    }

    /**
     * What advances it, for models that integrate numerically.
     *
     * @param dtMs time step; 0 for one that only takes in what arrives
     */
    ReceptorKernel kernel(ParameterValues values, double dtMs);

    /** Its equations between spikes, for models that integrate it together with the membrane. */
    default ReceptorSlopes slopes(ParameterValues values) {
        return ReceptorSlopes.NONE;
    }

    /** State variables that it adds to each neuron; the default is the initial value. */
    default List<ParameterInfo> stateVariables() {
        return List.of();
    }

    /** The unit of the weights of projections that end here. */
    default Unit weightUnit() {
        return weight().unit();
    }

    /** The weight's key in a projection: {@code weightMv}, {@code weightPa}, {@code weight}. */
    default String weightKey() {
        return weight().name();
    }
}
