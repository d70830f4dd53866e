package org.spikebook.training.interchange;

import org.spikebook.simulator.problem.Problem;

import java.util.List;

/** What became of a network that was to leave. */
public sealed interface Departure {

    /**
     * It can leave.
     *
     * @param file its bytes; not copied
     * @param warnings what the other side will do otherwise
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Ready(byte[] file, List<Problem> warnings) implements Departure {
        public Ready {
            warnings = List.copyOf(warnings);
        }
    }

    /** The other side cannot express it. */
    record Refused(List<Problem> problems) implements Departure {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
