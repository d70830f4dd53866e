package org.spikebook.web.grading.ui;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.web.grading.TaskPoints;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Titles of graded tasks in the reader's language. A grade keeps those of the English edition; one
 * that the lesson has no more, or calls otherwise today, is called as in the grade.
 */
final class TaskTitles {

    private final Map<String, String> english;
    private final Map<String, String> read;

    /**
     * @param lesson empty if it is there no more
     */
    TaskTitles(Optional<Lesson> lesson, Locale locale) {
        english = lesson.map(each -> titles(each, Locale.ENGLISH)).orElseGet(Map::of);
        read = lesson.map(each -> titles(each, locale)).orElseGet(Map::of);
    }

    private static Map<String, String> titles(Lesson lesson, Locale locale) {
        return lesson.newNotebook(locale).cells(TaskCell.class).stream()
                .collect(Collectors.toMap(TaskCell::id, TaskCell::title));
    }

    String of(TaskPoints task) {
        return task.title().equals(english.get(task.cellId()))
                ? read.getOrDefault(task.cellId(), task.title())
                : task.title();
    }
}
