package org.spikebook.training.dataset;

import org.spikebook.simulator.problem.Problem;

import java.io.IOException;

/** A data file is not what it should be; the problem says where and what to do. */
public final class UnreadableDataException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public UnreadableDataException(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    /** The problem {@code code} of a file, worded in this package's bundle. */
    public static UnreadableDataException of(String code, Object... args) {
        return new UnreadableDataException(
                Problem.of(UnreadableDataException.class, "", code, args));
    }

    public Problem problem() {
        return problem;
    }
}
