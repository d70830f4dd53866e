package org.spikebook.lesson.content;

import org.spikebook.lesson.question.QuestionKey;

import java.util.List;
import java.util.Map;

/**
 * Where the cells of a text put what is told only on request.
 *
 * @param keys what is right in each question, by cell id
 * @param hints of tasks, by cell id
 */
record CollectedHelp(Map<String, QuestionKey> keys, Map<String, List<String>> hints) {}
