package org.spikebook.lesson.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.engine.RunControl;

import java.util.List;

/** The lessons that ship: {@code lesson check --all}. */
class LessonReviewTest {

    static List<Lesson> lessons() {
        return LessonCatalog.builtIn().lessons();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void tasks_ask_what_they_mean_to(Lesson lesson) {
        ReviewResult result = LessonReview.of(lesson, Laboratory.standard(), RunControl.NONE);

        assertThat(result.problems())
                .extracting(p -> p.path() + ": " + p.message() + " " + p.hint())
                .isEmpty();
    }
}
