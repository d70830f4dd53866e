package org.spikebook.simulator.model.neuron;

import org.spikebook.simulator.parameter.ParameterInfo;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that changes in the neurons of a population: the variables of the neuron model, then those of
 * its receptors, the steps left of each refractory period, and lengths of substeps. Not safe for
 * use by several threads on the same neurons.
 */
public final class PopulationState {

    private final List<String> names;
    private final double[][] neuron;
    private final double[][] receptor;
    private final int[] refractorySteps;
    private final RefractoryList refractory;
    private final SubstepLengths substeps;
    private final KernelScratch scratch;

    /** A state in which every variable has its described default. */
    public PopulationState(
            int size, List<ParameterInfo> neuronVariables, List<ParameterInfo> receptorVariables) {
        this.names =
                Stream.concat(neuronVariables.stream(), receptorVariables.stream())
                        .map(ParameterInfo::name)
                        .toList();
        this.neuron = defaults(size, neuronVariables);
        this.receptor = defaults(size, receptorVariables);
        this.refractorySteps = new int[size];
        this.refractory = new RefractoryList(size);
        this.substeps = new SubstepLengths(size);
        this.scratch = new KernelScratch(size);
    }

    private static double[][] defaults(int size, List<ParameterInfo> variables) {
        double[][] values = new double[variables.size()][size];
        for (int k = 0; k < values.length; k++) {
            Arrays.fill(values[k], variables.get(k).defaultNumber());
        }
        return values;
    }

    public int size() {
        return refractorySteps.length;
    }

    /** A variable of the neuron model, by its position in the description; not a copy. */
    public double[] neuron(int variable) {
        return neuron[variable];
    }

    /** The variables of the neuron model, in the order of its description; not a copy. */
    public double[][] neuron() {
        return neuron;
    }

    /** All variables of the neuron model, in the order of its description; not copies. */
    public List<double[]> neuronVariables() {
        return List.of(neuron);
    }

    /** All variables of the receptors, in the order of their description; not copies. */
    public List<double[]> receptorVariables() {
        return List.of(receptor);
    }

    /** The variables of the receptors, in the order of their description; not a copy. */
    public double[][] receptor() {
        return receptor;
    }

    /** Steps left of each neuron's refractory period; not a copy. */
    public int[] refractorySteps() {
        return refractorySteps;
    }

    /** Who is refractory, for kernels that keep a list. */
    public RefractoryList refractory() {
        return refractory;
    }

    /** How long the next substeps are, for kernels that choose it. */
    public SubstepLengths substeps() {
        return substeps;
    }

    /** Memory of the kernel that is not part of the state; a kernel is given it by the state. */
    public KernelScratch scratch() {
        return scratch;
    }

    /**
     * To be called after others than the kernel have changed {@link #refractorySteps()}, or, unless
     * they were {@linkplain KernelScratch#expose exposed}, the variables.
     */
    public void changed() {
        refractory.forget();
        scratch.forget();
    }

    /**
     * Takes over another state but for some variables, of as many neurons as both have.
     *
     * @param kept names of variables that stay
     * @param other of the same variables; not modified
     */
    public void restoreAllBut(List<String> kept, PopulationState other) {
        int both = Math.min(size(), other.size());
        for (String name : names) {
            if (!kept.contains(name)) {
                System.arraycopy(other.variable(name), 0, variable(name), 0, both);
            }
        }
        System.arraycopy(other.refractorySteps, 0, refractorySteps, 0, both);
        substeps.restore(other.substeps.lengthsMs());
        changed();
    }

    /**
     * A variable by name; not a copy.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public double[] variable(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no variable '" + name + "' among " + names);
        }
        return index < neuron.length ? neuron[index] : receptor[index - neuron.length];
    }
}
