package org.spikebook.lesson.grading;

import org.spikebook.lesson.check.CheckResult;

/**
 * The grade of one task.
 *
 * @param task id of the task's cell
 * @param title its heading
 */
public record TaskGrade(String task, String title, CheckResult result) {}
