package org.spikebook.web.grading.mark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.grading.Grade;
import org.spikebook.lesson.notebook.LessonRef;

import java.util.List;

class MarksTest {

    @Test
    void points_withSeveralDecimals_areNotRoundedAboveTheMaximum() {
        Grade measured =
                new Grade(
                        new LessonRef("lesson", 1), "sha256:0", "engine", 1, List.of(), List.of());
        Marks marks =
                new Marks(List.of(), List.of(new CriterionMark("c", "Explains", 0.25, 0.25)), "");

        assertThat(marks.points(measured)).isEqualTo(0.25);
        assertThat(marks.maxPoints(measured)).isEqualTo(0.25);
    }

    /** Also criteria that were added after the others were judged. */
    @Test
    void lacks_untilAllCriteriaOfTheRubricAreJudged() {
        Marks marks = new Marks(List.of(), List.of(new CriterionMark("c", "Explains", 1, 2)), "");

        assertThat(Marks.NONE.lacks(List.of())).isFalse();
        assertThat(Marks.NONE.lacks(List.of("c"))).isTrue();
        assertThat(marks.lacks(List.of("c"))).isFalse();
        assertThat(marks.lacks(List.of("c", "d"))).isTrue();
        assertThat(marks.lacks(List.of())).isFalse();
    }
}
