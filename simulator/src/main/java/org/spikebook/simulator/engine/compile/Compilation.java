package org.spikebook.simulator.engine.compile;

import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.problem.Problem;

import java.util.List;

/** The outcome of compiling a network. */
public sealed interface Compilation {

    /** The network can be run. */
    record Compiled(CompiledNetwork network) implements Compilation {}

    /** It cannot, for example because a data set or a matching weight matrix is missing. */
    record Refused(List<Problem> problems) implements Compilation {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
