package org.spikebook.lesson.content;

import org.spikebook.lesson.question.QuestionKey;

import java.util.List;
import java.util.Map;

/**
 * What a lesson tells on request, and a notebook does not have.
 *
 * @param keys what is right in each question, by cell id
 * @param hints of tasks in their order, as Markdown, by cell id
 */
record LessonHelp(Map<String, QuestionKey> keys, Map<String, List<String>> hints) {

    LessonHelp {
        keys = Map.copyOf(keys);
        hints = Map.copyOf(hints);
    }
}
