package org.spikebook.simulator.interchange;

import org.spikebook.simulator.problem.Problem;

import java.util.List;

/** What exporting a network gives. */
public sealed interface ExportResult {

    /**
     * The network was written.
     *
     * @param file its bytes; not copied
     * @param warnings what the target will do differently
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Ready(byte[] file, List<Problem> warnings) implements ExportResult {
        public Ready {
            warnings = List.copyOf(warnings);
        }
    }

    /** The target cannot express it. */
    record Refused(List<Problem> problems) implements ExportResult {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
