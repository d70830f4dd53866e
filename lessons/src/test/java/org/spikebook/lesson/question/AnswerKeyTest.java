package org.spikebook.lesson.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.lesson.curve.Axis;
import org.spikebook.lesson.curve.Curve;
import org.spikebook.lesson.curve.CurvePoint;
import org.spikebook.lesson.notebook.Answer;

import java.util.List;
import java.util.Set;

class AnswerKeyTest {

    @Test
    void options_are_right_only_if_they_are_the_right_ones_and_no_others() {
        AnswerKey key = new AnswerKey.Options(Set.of(0, 2), List.of("", "", ""));

        assertThat(key.judge(new Answer.Options(List.of(0, 2)))).isEqualTo(Judgement.RIGHT);
        assertThat(key.judge(new Answer.Options(List.of(0)))).isEqualTo(Judgement.WRONG);
        assertThat(key.judge(new Answer.Options(List.of(0, 1, 2)))).isEqualTo(Judgement.WRONG);
    }

    @ParameterizedTest
    @CsvSource({"0.1, RIGHT", "0.3, RIGHT", "0.30001, WRONG", "-0.2, WRONG"})
    void number_is_right_within_its_tolerance(double given, Judgement expected) {
        AnswerKey key = new AnswerKey.Number(0.2, 0.1);

        assertThat(key.judge(new Answer.Number(given))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"shot noise, RIGHT", "' Shot  Noise ', RIGHT", "ShotNoise, RIGHT", "noise, WRONG"})
    void text_is_right_whatever_its_case_and_spaces(String given, Judgement expected) {
        AnswerKey key = new AnswerKey.Text(List.of("Shot noise", "fluctuations"));

        assertThat(key.judge(new Answer.Text(given))).isEqualTo(expected);
    }

    @Test
    void text_is_right_with_either_minus() {
        AnswerKey key = new AnswerKey.Text(List.of("-64 -65"));

        assertThat(key.judge(new Answer.Text("\u221264 \u221265"))).isEqualTo(Judgement.RIGHT);
        assertThat(key.judge(new Answer.Text("64 -65"))).isEqualTo(Judgement.WRONG);
    }

    @Test
    void order_is_right_only_if_every_option_has_its_place() {
        AnswerKey key = new AnswerKey.Order(List.of(2, 0, 1));

        assertThat(key.judge(new Answer.Options(List.of(2, 0, 1)))).isEqualTo(Judgement.RIGHT);
        assertThat(key.judge(new Answer.Options(List.of(0, 2, 1)))).isEqualTo(Judgement.WRONG);
        assertThat(key.judge(new Answer.Options(List.of(2, 0)))).isEqualTo(Judgement.WRONG);
        assertThat(key.rightAnswer().map(key::judge)).contains(Judgement.RIGHT);
    }

    @Test
    void drawing_is_right_if_it_is_near_at_enough_places() {
        Axis x = new Axis("x", "", 0, 40, Axis.Scale.LINEAR, List.of());
        Axis y = new Axis("y", "", 0, 1, Axis.Scale.LINEAR, List.of());
        Curve level = new Curve(x, y, List.of(new CurvePoint(0, 0.5), new CurvePoint(40, 0.5)));
        Answer half =
                new Answer.Drawn(
                        List.of(
                                new CurvePoint(0, 0.5),
                                new CurvePoint(20, 0.5),
                                new CurvePoint(21, 0.9),
                                new CurvePoint(40, 0.9)));

        assertThat(new AnswerKey.Drawing(level, 0.1, 0.5).judge(half)).isEqualTo(Judgement.RIGHT);
        assertThat(new AnswerKey.Drawing(level, 0.1, 0.9).judge(half)).isEqualTo(Judgement.WRONG);
        assertThat(new AnswerKey.Drawing(new Curve(x, y, List.of()), 0.1, 0.9).judge(half))
                .isEqualTo(Judgement.RECORDED);
    }

    @Test
    void nothing_is_wrong_where_nothing_is_right() {
        assertThat(new AnswerKey.Text(List.of()).judge(new Answer.Text("rain")))
                .isEqualTo(Judgement.RECORDED);
        assertThat(new AnswerKey.Options(Set.of(), List.of("", "")).judge(Answer.option(1)))
                .isEqualTo(Judgement.RECORDED);
    }
}
