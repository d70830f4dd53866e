package org.spikebook.web.question.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.lesson.curve.Axis;
import org.spikebook.lesson.curve.CurvePoint;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Question;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import java.util.List;

class CurvePadTest {

    private static final Axis AXIS = new Axis("a", "", 0, 1, Axis.Scale.LINEAR, List.of());
    private static final Question.Draw DRAW = new Question.Draw(AXIS, AXIS);

    @Test
    void pointsOfTheBrowser_areTheAnswer() {
        DrawForm form = new DrawForm(DRAW);
        assertThat(form.answer()).isEmpty();

        pad(form).drawn(json("[[0, 0.5], [1, 1]]"));

        assertThat(form.answer())
                .contains(new Answer.Drawn(List.of(new CurvePoint(0, 0.5), new CurvePoint(1, 1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[0, 0]]",
                "[[0, 0], [1, 7]]",
                "[[1, 0], [0, 1]]",
                "[[0, 0], [1]]",
                "[[0, 0], [1, \"x\"]]",
                "[[0, 0], [1, 1e999]]",
                "[1, 2]"
            })
    void whatIsNotACurveOnTheAxes_isNotAnAnswer(String points) {
        DrawForm form = new DrawForm(DRAW);

        pad(form).drawn(json(points));

        assertThat(form.answer()).isEmpty();
    }

    @Test
    void setup_tellsAxesAndCurves() {
        CurvePad.Finished curve =
                new CurvePad.Finished(CurvePad.Kind.CLASS, List.of(new CurvePoint(0, 0.25)));

        String setup = CurvePad.of(DRAW, List.of(curve)).getElement().getProperty("setup");

        assertThat(setup).contains("\"kind\":\"class\"", "[[0.0,0.25]]", "\"scale\":\"LINEAR\"");
    }

    private static CurvePad pad(DrawForm form) {
        return (CurvePad) form.component().getChildren().findFirst().orElseThrow();
    }

    private static ArrayNode json(String text) {
        return (ArrayNode) JsonMapper.shared().readTree(text);
    }
}
