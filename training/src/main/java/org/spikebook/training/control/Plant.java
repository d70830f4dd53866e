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
        this(nearRest(variables, seed), actions, maxSteps);
    }

    /** A plant that starts from a state, which becomes its own. */
    Plant(double[] state, int actions, int maxSteps) {
        this.state = state;
        this.actions = actions;
        this.maxSteps = maxSteps;
    }

    private static double[] nearRest(int variables, long seed) {
        long stream = CounterStream.ofSeed(seed);
        double[] start = new double[variables];
        for (int i = 0; i < variables; i++) {
            start[i] = SPREAD * (2 * CounterStream.uniform(stream, i) - 1);
        }
        return start;
    }

    /** Advances the state by one step. */
    abstract void move(int action);

    /** Whether the state is out of bounds or diverged. */
    abstract boolean hasFailed();

    /** Reward of the last step. */
    double reward() {
        return hasFailed() ? -1 : 0;
    }

    @Override
    public double[] state() {
        return state.clone();
    }

    @Override
    public double[] drawn() {
        return state.clone();
    }

    @Override
    public int steps() {
        return steps;
    }

    @Override
    public int score() {
        return steps;
    }

    @Override
    public void touch(Touch touch) {
        if (touch instanceof Touch.Push(double radPerS)) {
            state[state.length - 1] += radPerS;
        }
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
        boolean failed = hasFailed();
        ended = failed || steps >= maxSteps;
        return new Transition(reward(), ended, failed);
    }
}
