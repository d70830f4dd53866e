package org.spikebook.web.authoring;

import org.spikebook.db.lesson.WrittenLessonId;
import org.spikebook.simulator.problem.Problem;

import java.util.List;

/** Outcome of making a lesson of a notebook. */
public sealed interface NotebookOutcome {

    /** It is published. */
    record Published(WrittenLessonId id, String slug) implements NotebookOutcome {}

    /** It is written, but cannot be given to students as it is. */
    record Begun(WrittenLessonId id, List<Problem> problems) implements NotebookOutcome {
        public Begun {
            problems = List.copyOf(problems);
        }
    }

    /** It is not written. */
    record Refused(Problem problem) implements NotebookOutcome {}
}
