package org.spikebook.simulator.model.neuron;

import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Equations and parameters shared by the neurons of a population. A model names its state variables
 * (recordable, and settable as initial values) and makes the kernel that advances them.
 */
public interface NeuronModel extends Component {

    /** Name of the membrane potential in mV, of the models that have one in this unit. */
    String POTENTIAL = "vMv";

    /**
     * Its state variables, described like parameters; the default is the initial value, but for
     * {@link #followingVariables}. The first is the membrane potential, or what stands for it.
     */
    List<ParameterInfo> stateVariables();

    /**
     * Names of the variables that start where the others and the parameters lead them, unless their
     * initial values are given.
     */
    default List<String> followingVariables() {
        return List.of();
    }

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

    /**
     * Whether its neurons move in a plane between spikes: they have two variables, whose slopes
     * depend on both of them and on the input alone.
     */
    default boolean isPlanar(ParameterValues values) {
        return false;
    }

    /**
     * The shortest time between two spikes of a neuron; 0 if it may fire in every step. The
     * refractory period, where it has one; a neuron without one does fire in every step if its
     * input is strong enough, so that no shorter list of its spikes is safe.
     */
    default double shortestIntervalMs(ParameterValues values) {
        return 0;
    }

    /**
     * Bytes that the kernel keeps for each neuron, besides its variables and the parameters that
     * differ between neurons.
     */
    default int bytesPerNeuron(ParameterValues values) {
        return 0;
    }

    /**
     * The model that the values of a document make of this one: itself, unless texts among them
     * define its variables and parameters.
     *
     * @param given texts and choices that the document gives, by name
     * @param path of the model in its document
     * @param problems added to where the texts are wrong; the result is then empty
     */
    default Optional<NeuronModel> defined(
            Map<String, Value> given, String path, List<Problem> problems) {
        return Optional.of(this);
    }

    /** Why its values do not go together, if so; the text has a {@code .hint}. */
    default Optional<Text> mismatch(ParameterValues values) {
        return Optional.empty();
    }

    /** Why it cannot carry receptors with these settings, if so; the text has a {@code .hint}. */
    default Optional<Text> mismatch(Configured<ReceptorModel> receptors) {
        return Optional.empty();
    }

    /** What advances a population of these neurons. */
    NeuronKernel kernel(PopulationSetup setup);
}
