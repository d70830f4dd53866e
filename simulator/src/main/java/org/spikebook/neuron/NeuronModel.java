package org.spikebook.neuron;

import org.spikebook.parameter.Component;
import org.spikebook.parameter.ParameterInfo;

import java.util.List;

/**
 * Equations and parameters shared by the neurons of a population. A model names its state variables
 * (recordable, and settable as initial values) and makes the kernel that advances them.
 */
public interface NeuronModel extends Component {

    /**
     * Its state variables, described like parameters; the default is the initial value. The first
     * is the membrane potential, or what stands for it.
     */
    List<ParameterInfo> stateVariables();

    /** Names of the variables that hold what was learned and outlast a rest. */
    default List<String> lastingVariables() {
        return List.of();
    }

    /** Types of the receptors that it can carry, the default one first. */
    List<String> receptorTypes();

    /**
     * Whether it passes values on, as spikes with an amplitude, instead of spikes that all count 1.
     */
    default boolean isGraded() {
        return false;
    }

    /** What advances a population of these neurons. */
    NeuronKernel kernel(PopulationSetup setup);
}
