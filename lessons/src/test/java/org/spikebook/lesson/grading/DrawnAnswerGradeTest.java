package org.spikebook.lesson.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.curve.CurvePoint;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the grade of a drawn curve says. */
class DrawnAnswerGradeTest {

    private static final Lesson LESSON =
            LessonCatalog.builtIn().lesson("stdp-window").orElseThrow();

    @Test
    void curve_that_is_not_right_is_told_where_it_deviates() {
        CheckResult result = graded(List.of(new CurvePoint(-20, 1), new CurvePoint(40, 1)));

        assertThat(result.points()).isZero();
        assertThat(result.reasons().subList(1, result.reasons().size()))
                .map(Text::english)
                .hasSize(3)
                .contains("-40 … -22 ms: you drew nothing here.")
                .anyMatch(text -> text.endsWith(" … 40 ms: your curve is too high."));
        assertThat(result.reasons().get(1).in(Locale.GERMAN))
                .isEqualTo("−40 … −22 ms: Hier hast du nichts gezeichnet.");
    }

    @Test
    void curve_that_is_right_is_told_nothing_more() {
        Answer right =
                LESSON.questionKey("draw-slow-window", Locale.ENGLISH)
                        .flatMap(key -> key.answer().rightAnswer())
                        .orElseThrow();

        assertThat(graded(((Answer.Drawn) right).points()).reasons()).hasSize(1);
    }

    private static CheckResult graded(List<CurvePoint> points) {
        Notebook notebook = LESSON.newNotebook(Locale.ENGLISH);
        QuestionCell question = notebook.cell("draw-slow-window", QuestionCell.class).orElseThrow();
        Submission submission =
                new Submission(
                        notebook.withCell(question.withAnswer(new Answer.Drawn(points))), Map.of());
        return new Grader(Handed.LABORATORY)
                .check(
                        LESSON.tasks().getFirst(),
                        Optional.of(LESSON),
                        submission,
                        1,
                        RunControl.NONE)
                .orElseThrow()
                .result();
    }
}
