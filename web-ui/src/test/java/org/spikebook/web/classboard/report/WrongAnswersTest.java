package org.spikebook.web.classboard.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.db.assignment.AnswerCount;
import org.spikebook.lesson.curve.Axis;
import org.spikebook.lesson.curve.Curve;
import org.spikebook.lesson.curve.CurvePoint;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.question.AnswerKey;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

class WrongAnswersTest {

    private static final Axis CURRENT =
            new Axis("Current", "pA", 0, 10_000, Axis.Scale.LINEAR, List.of());
    private static final Axis RATE = new Axis("Rate", "Hz", 0, 500, Axis.Scale.LINEAR, List.of());
    private static final Question.Draw DRAW = new Question.Draw(CURRENT, RATE);
    private static final QuestionCell CELL =
            new QuestionCell("draw", "", DRAW, true, "", Optional.empty());

    @Test
    void drawings_areCountedByTheirColumns_andNotListed() {
        AnswerKey key = new AnswerKey.Drawing(new Curve(CURRENT, RATE, line(300)), 0.05, 0.9);

        WrongAnswers found =
                WrongAnswers.of(
                        CELL,
                        key,
                        List.of(
                                drawn(line(310), 3),
                                drawn(line(100), 2),
                                drawn(betweenColumns(), 1)),
                        Locale.ENGLISH);

        assertThat(found.total()).isEqualTo(6);
        assertThat(found.wrong()).isEqualTo(3);
        assertThat(found.common()).isEmpty();
    }

    @Test
    void drawings_withoutAReference_areNotWrong() {
        AnswerKey key = new AnswerKey.Drawing(new Curve(CURRENT, RATE, List.of()), 0.05, 0.9);

        WrongAnswers found =
                WrongAnswers.of(CELL, key, List.of(drawn(line(100), 2)), Locale.ENGLISH);

        assertThat(found.total()).isEqualTo(2);
        assertThat(found.wrong()).isZero();
    }

    @Test
    void answers_toOptionsThatWereRemovedSince_areLeftOut() {
        QuestionCell choice =
                new QuestionCell(
                        "choice",
                        "",
                        new Question.Choice(List.of("up", "down")),
                        false,
                        "",
                        Optional.empty());

        WrongAnswers found =
                WrongAnswers.of(
                        choice,
                        new AnswerKey.Options(Set.of(0), List.of()),
                        List.of(
                                new AnswerCount("choice", "2", 5),
                                new AnswerCount("choice", "an earlier text", 4),
                                new AnswerCount("choice", "1", 3),
                                new AnswerCount("choice", "0", 1)),
                        Locale.ENGLISH);

        assertThat(found.total()).isEqualTo(4);
        assertThat(found.common()).containsExactly(new WrongAnswers.Common("down", 3));
    }

    private static AnswerCount drawn(List<CurvePoint> points, int count) {
        return new AnswerCount("draw", DRAW.countedAs(new Answer.Drawn(points)), count);
    }

    private static List<CurvePoint> line(double last) {
        return List.of(new CurvePoint(0, 0), new CurvePoint(10_000, last));
    }

    /** So short that no column counts it. */
    private static List<CurvePoint> betweenColumns() {
        return List.of(new CurvePoint(10, 0), new CurvePoint(20, 0));
    }
}
