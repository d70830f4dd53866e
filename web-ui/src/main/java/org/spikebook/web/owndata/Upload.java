package org.spikebook.web.owndata;

import org.spikebook.simulator.problem.Problem;

import java.util.List;

/** The result of an uploaded file. */
public sealed interface Upload {

    /** It was kept; whether it can be read stands in the list of the visitor's data. */
    record Kept(String file) implements Upload {}

    /** It was not kept. */
    record Refused(List<Problem> problems) implements Upload {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
