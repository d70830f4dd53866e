package org.spikebook.web.catalog.ui;

import org.spikebook.lesson.content.CoursePlace;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.notebook.NotebookSummary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A lesson as the course shows it.
 *
 * @param prerequisites the lessons that it builds on, of those that there are
 * @param begun the visitor's latest notebook of it
 * @param minutesLeft of what was begun
 */
record CourseLesson(
        Lesson lesson,
        List<Lesson> prerequisites,
        Optional<NotebookSummary> begun,
        Optional<Integer> minutesLeft) {

    String slug() {
        return lesson.slug();
    }

    /** Where its card stands on the page. */
    String anchor() {
        return "lesson-" + slug();
    }

    /** Its number in the course; empty for the tour, and for lessons outside of the course. */
    Optional<String> number() {
        return number(lesson);
    }

    private static Optional<String> number(Lesson lesson) {
        return lesson.place().map(CoursePlace::number).filter(n -> n > 0).map(String::valueOf);
    }

    /** Numbers of what it builds on; the tour has none, and its long title has commas. */
    String needed(Words words) {
        return prerequisites.stream()
                .map(needed -> number(needed).orElseGet(() -> unnumbered(needed, words)))
                .collect(Collectors.joining(", "));
    }

    private static String unnumbered(Lesson needed, Words words) {
        return needed.place().isPresent() ? words.of("lesson.tour") : needed.title(words.locale());
    }
}
