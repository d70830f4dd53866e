package org.spikebook.web.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.db.assignment.AnswerCount;
import org.spikebook.lesson.curve.Axis;
import org.spikebook.lesson.curve.CurvePoint;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Drawn curves as a class and as readers see them. */
class DrawnAnswersTest {

    private static final Question.Draw DRAW =
            new Question.Draw(
                    new Axis("Current", "pA", 0, 10_000, Axis.Scale.LINEAR, List.of()),
                    new Axis("Rate", "Hz", 0, 500, Axis.Scale.LINEAR, List.of()));
    private static final Answer LINE =
            new Answer.Drawn(List.of(new CurvePoint(0, 0), new CurvePoint(10_000, 312.5)));

    @Test
    void classShowsEachCurve_asOftenAsItWasDrawn() {
        QuestionCell cell = new QuestionCell("draw", "", DRAW, true, "", Optional.empty());
        String counted = DRAW.countedAs(LINE);

        ClassAnswers answers =
                ClassAnswers.of(
                        cell,
                        List.of(
                                new AnswerCount("draw", counted, 2),
                                new AnswerCount("draw", "of an older lesson", 1)));

        assertThat(counted).hasSizeLessThan(500);
        assertThat(answers.total()).isEqualTo(3);
        assertThat(answers.rows()).isEmpty();
        assertThat(answers.curves()).hasSize(2);
        assertThat(answers.curves().getLast().getLast()).isEqualTo(new CurvePoint(10_000, 312.5));
    }

    @Test
    void text_namesPointsFromLeftToRight_withUnits() {
        assertThat(AnswerText.of(DRAW, LINE, Locale.GERMAN).replace('\u00a0', ' '))
                .matches("0 pA: 0 Hz → 10\\.?000 pA: 313 Hz");
    }

    @Test
    void counted_readsTheCurveFromItsColumns() {
        assertThat(DRAW.answerOf(DRAW.countedAs(LINE)))
                .isInstanceOfSatisfying(
                        Answer.Drawn.class,
                        drawn ->
                                assertThat(drawn.points())
                                        .startsWith(new CurvePoint(0, 0))
                                        .endsWith(new CurvePoint(10_000, 312.5)));
    }
}
