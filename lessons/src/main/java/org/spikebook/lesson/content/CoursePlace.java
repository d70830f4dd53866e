package org.spikebook.lesson.content;

import org.spikebook.simulator.document.JsonFields;

import java.util.List;

/**
 * Where a lesson stands in the course.
 *
 * @param number its number, by which the lessons are sorted; 0 is the tour before the first session
 * @param session the session to which it belongs, a class of at most 90 minutes and perhaps
 *     homework, counted from 1; 0 for the tour
 * @param homeworkMinutes of its minutes, those that are not for the class
 * @param prerequisites slugs of the lessons that it builds on
 */
public record CoursePlace(
        int number, int session, int homeworkMinutes, List<String> prerequisites) {

    private static final int MAX_NUMBER = 1000;
    private static final int MAX_SLUG = 100;

    public CoursePlace {
        prerequisites = List.copyOf(prerequisites);
    }

    /**
     * A place as front matter says it.
     *
     * @param minutes of the lesson
     */
    static CoursePlace read(JsonFields fields, int minutes) {
        int number = fields.whole("number", 0, MAX_NUMBER).orElse(0);
        int session = fields.whole("session", 0, MAX_NUMBER).orElse(0);
        int homework =
                fields.any("homework").isEmpty()
                        ? 0
                        : fields.whole("homework", 0, minutes).orElse(0);
        List<String> prerequisites =
                fields.any("prerequisites").isEmpty()
                        ? List.of()
                        : fields.texts("prerequisites", MAX_NUMBER, MAX_SLUG);
        fields.noOthers();
        return new CoursePlace(number, session, homework, prerequisites);
    }
}
