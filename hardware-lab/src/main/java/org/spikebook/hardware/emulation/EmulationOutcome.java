package org.spikebook.hardware.emulation;

import org.spikebook.simulator.problem.Problem;

import java.util.List;

/** The outcome of running samples on an emulated chip. */
public sealed interface EmulationOutcome {

    /** All samples ran. */
    record Ran(ChipRun run) implements EmulationOutcome {}

    /** The samples do not suit the network. */
    record Unsuitable(List<Problem> problems) implements EmulationOutcome {
        public Unsuitable {
            problems = List.copyOf(problems);
        }
    }

    /** It was told to stop. */
    record Cancelled() implements EmulationOutcome {}
}
