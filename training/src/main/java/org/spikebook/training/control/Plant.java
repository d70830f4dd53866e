package org.spikebook.training.control;

import org.spikebook.training.random.CounterStream;

/** Counts the steps of an episode and watches its end; what moves and how is up to the body. */
abstract class Plant implements Episode {

    private static final double SPREAD = 0.05;

    private final int actions;
    private final int maxSteps;
    private int steps;
    private boolean ended;

    /** The state, changed in place; the angular velocity comes last. */
    final double[] state;

    /** A body of {@code variables} numbers, each even from -0.05 to 0.05 at the start. */
    Plant(int variables, int actions, int maxSteps, long seed) {
        this.actions = actions;
        this.maxSteps = maxSteps;
        this.state = new double[variables];
        long stream = CounterStream.ofSeed(seed);
        for (int i = 0; i < variables; i++) {
            state[i] = SPREAD * (2 * CounterStream.uniform(stream, i) - 1);
        }
    }

    /** Moves the state on by one step. */
    abstract void move(int action);

    /** Whether the body has fallen or diverged. */
    abstract boolean fell();

    @Override
    public double[] state() {
        return state.clone();
    }

    @Override
    public int steps() {
        return steps;
    }

    @Override
    public void push(double radPerS) {
        state[state.length - 1] += radPerS;
    }

    @Override
    public Transition act(int action) {
        if (ended) {
            throw new IllegalStateException("the episode ended after " + steps + " steps");
        }
        if (action < 0 || action >= actions) {
            throw new IllegalArgumentException("no action " + action + " of " + actions);
        }
        move(action);
        steps++;
        Transition transition = Transition.of(fell(), steps, maxSteps);
        ended = transition.ended();
        return transition;
    }
}
