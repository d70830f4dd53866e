package org.spikebook.simulator.equation.interpret;

import org.spikebook.simulator.equation.codegen.EquationCode;

import java.util.Arrays;

/**
 * Neurons that are looked at together, and what terms about them read. A variable is read from the
 * state unless it was moved for the moment, as Runge-Kutta methods do.
 */
final class Block {

    /** Enough to make looking at terms cheap, and few enough for the processor's first cache. */
    static final int MOST = 128;

    /** Where a variable stands that was not moved. */
    private static final double[] IN_STATE = {};

    private int from;
    private int size;
    private double[][] state = {};
    private double[][] own = {};
    private double[] input = {};
    private double[] before = {};
    private int[] refractory = {};
    private final double[][] moved;

    Block(int variables) {
        this.moved = new double[variables][];
        Arrays.fill(moved, IN_STATE);
    }

    /** Takes the arrays of {@link EquationCode}, in which neurons are then looked at. */
    void open(double[][] states, double[][] parameters, double[] currents, int[] refractorySteps) {
        state = states;
        own = parameters;
        input = currents;
        refractory = refractorySteps;
    }

    /** Looks at neurons, none of which is moved. */
    void lookAt(int first, int count) {
        from = first;
        size = count;
        Arrays.fill(moved, IN_STATE);
    }

    void setInput(double[] currents) {
        input = currents;
    }

    void setBefore(double[] potentials) {
        before = potentials;
    }

    /** Lets terms read a variable from elsewhere, from 0 on. */
    void move(int variable, double[] values) {
        moved[variable] = values;
    }

    int from() {
        return from;
    }

    int size() {
        return size;
    }

    double[] variable(int k) {
        return isMoved(k) ? moved[k] : state[k];
    }

    int startOf(int variable) {
        return isMoved(variable) ? 0 : from;
    }

    private boolean isMoved(int variable) {
        return moved[variable].length > 0;
    }

    /** The variable as it was before it was moved. */
    double[] state(int k) {
        return state[k];
    }

    double[] own(int k) {
        return own[k];
    }

    double[] input() {
        return input;
    }

    double[] before() {
        return before;
    }

    boolean isRefractory(int neuron) {
        return refractory[from + neuron] > 0;
    }
}
