package org.spikebook.synapse;

import org.spikebook.parameter.Component;
import org.spikebook.parameter.Unit;

/**
 * What an arriving spike does to a neuron: a jump of the membrane ({@code delta}), a current that
 * decays ({@code exponentialCurrent}), or a dimensionless input.
 */
public interface ReceptorModel extends Component {

    /** The unit of the weights of projections that end here. */
    Unit weightUnit();

    /** The weight's key in a projection: {@code weightMv}, {@code weightPa}, {@code weight}. */
    default String weightKey() {
        return "weight" + weightUnit().suffix();
    }
}
