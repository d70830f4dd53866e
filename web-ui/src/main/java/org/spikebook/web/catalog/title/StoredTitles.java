package org.spikebook.web.catalog.title;

import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.web.common.Languages;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Titles that assignments and grades keep, in the language of their reader. An assignment keeps the
 * title that its lesson had in the language of the instructor when it was assigned, and is called
 * as its lesson is called now, which may have another title since. A grade keeps the titles that
 * the tasks had in the language in which the lesson was written; those that the lesson has in none
 * of its languages now are shown as they were stored.
 */
public record StoredTitles(LessonCatalog lessons, Locale locale) {

    /** The text of a lesson as it was written, and its translations. */
    static final List<Locale> EDITIONS =
            Stream.concat(Stream.of(Locale.ROOT), Languages.MENU.stream()).toList();

    /** In the language of the current page. */
    public static StoredTitles of(LessonCatalog lessons) {
        return new StoredTitles(lessons, Languages.current());
    }

    /** The title of a lesson; the stored one where the lesson is there no more. */
    public String lesson(String slug, String stored) {
        return lessons.lesson(slug).map(lesson -> lesson.title(locale)).orElse(stored);
    }

    /** The title of the lesson that is assigned. */
    public String lesson(AssignmentRow assignment) {
        return lesson(assignment.lessonSlug(), assignment.title());
    }

    /** The titles of the tasks of a lesson: read once for all grades of a table. */
    public TaskTitles tasks(String slug) {
        return new TaskTitles(lessons.lesson(slug), locale);
    }
}
