package org.spikebook.lesson.content;

import org.spikebook.parameter.Problem;

import java.util.List;

/** What reading the files of a lesson gave. */
sealed interface LessonReading {

    record Read(Lesson lesson) implements LessonReading {}

    /** Everything that is wrong with it; a path begins with the name of the file. */
    record Refused(List<Problem> problems) implements LessonReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
