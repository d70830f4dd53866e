package org.spikebook.web.authoring;

import org.spikebook.simulator.problem.Problem;

import java.time.Instant;
import java.util.List;

/** Outcome of saving an edit. */
public sealed interface SaveOutcome {

    /** It is kept. */
    record Saved(long revision, Instant at) implements SaveOutcome {}

    /** The lesson was edited elsewhere since; nothing was overwritten. */
    record Outdated() implements SaveOutcome {}

    /** The files cannot be those of a lesson. */
    record Refused(List<Problem> problems) implements SaveOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
