package org.spikebook.neuron.equation;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * Neurons that are looked at together, and what terms about them read. A variable is read from the
 * state unless it was moved for the moment, as Runge-Kutta methods do.
 */
final class Block {

    /** Enough to make looking at terms cheap, and few enough for the processor's first cache. */
    static final int MOST = 128;

    private int from;
    private int size;
    private double[][] state = {};
    private double[][] own = {};
    private double[] input = {};
    private double[] before = {};
    private int[] refractory = {};
    private final @Nullable double[][] moved;

    Block(int variables) {
        this.moved = new double[variables][];
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
        Arrays.fill(moved, null);
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
        double[] elsewhere = moved[k];
        return elsewhere == null ? state[k] : elsewhere;
    }

    int startOf(int variable) {
        return moved[variable] == null ? from : 0;
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
