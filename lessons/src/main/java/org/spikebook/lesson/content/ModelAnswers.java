package org.spikebook.lesson.content;

import java.util.List;
import java.util.Map;

/**
 * What passes the tasks of a lesson, and what must not.
 *
 * @param solutions the document, plan or chip of the model solution, by cell id
 * @param wrong answers that must fail, by id of the task
 */
record ModelAnswers(Map<String, String> solutions, Map<String, List<WrongAnswer>> wrong) {

    ModelAnswers {
        solutions = Map.copyOf(solutions);
        wrong = Map.copyOf(wrong);
    }
}
