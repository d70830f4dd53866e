package org.spikebook.training.control;

import org.spikebook.training.random.CounterStream;

/** Counts the steps of an episode and detects its end; subclasses hold the dynamics. */
abstract class Plant implements Episode {

    private static final double SPREAD = 0.05;

    private final int actions;
    private final int maxSteps;
    private int steps;
    private boolean ended;

    /** The state, changed in place; the angular velocity comes last. */
    final double[] state;

    /**
     * A plant of {@code variables} state variables, each uniform from -0.05 to 0.05 at the start.
     */
    Plant(int variables, int actions, int maxSteps, long seed) {
        this.actions = actions;
        this.maxSteps = maxSteps;
        this.state = new double[variables];
        long stream = CounterStream.ofSeed(seed);
        for (int i = 0; i < variables; i++) {
            state[i] = SPREAD * (2 * CounterStream.uniform(stream, i) - 1);
        }
    }

    /** Advances the state by one step. */
    abstract void move(int action);

    /** Whether the state is out of bounds or diverged. */
    abstract boolean hasFailed();

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
        Transition transition = Transition.of(hasFailed(), steps, maxSteps);
        ended = transition.ended();
        return transition;
    }
}
