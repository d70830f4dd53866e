package org.spikebook.web.question.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

import org.spikebook.lesson.curve.Axis;
import org.spikebook.lesson.curve.CurvePoint;
import org.spikebook.lesson.curve.document.CurveJson;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.web.common.ui.Words;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Two axes with curves ({@code curve-pad/curve-pad.ts}): one to draw on, or finished ones. */
@Tag("curve-pad")
@JsModule("./curve-pad/curve-pad.ts")
final class CurvePad extends HtmlComponent implements HasStyle {

    /** Whose curve it is; the browser knows them in lower case. */
    enum Kind {
        YOURS,
        RIGHT,
        CLASS
    }

    /** A finished curve. */
    record Finished(Kind kind, List<CurvePoint> points) {}

    private record Setup(
            Axis x,
            Axis y,
            String locale,
            Map<String, String> words,
            boolean editable,
            List<Line> curves) {}

    private record Line(String kind, List<List<Double>> points) {}

    private transient List<CurvePoint> points = List.of();
    private transient Runnable changed = () -> {};

    private CurvePad(Question.Draw question, boolean editable, List<Finished> curves) {
        addClassName("sb-curve-pad");
        Locale locale = Words.of(CurvePad.class).locale();
        Setup setup =
                new Setup(
                        question.x(),
                        question.y(),
                        locale.toLanguageTag(),
                        PageQuestionTexts.in(locale),
                        editable,
                        curves.stream().map(CurvePad::line).toList());
        getElement().setProperty("setup", JsonMapper.shared().writeValueAsString(setup));
    }

    /** One to draw on. */
    static CurvePad toDraw(Question.Draw question) {
        return new CurvePad(question, true, List.of());
    }

    /** One that shows. */
    static CurvePad of(Question.Draw question, List<Finished> curves) {
        return new CurvePad(question, false, curves);
    }

    private static Line line(Finished curve) {
        return new Line(
                curve.kind().name().toLowerCase(Locale.ROOT),
                curve.points().stream().map(point -> List.of(point.x(), point.y())).toList());
    }

    /** What is drawn; none until something is. */
    List<CurvePoint> points() {
        return points;
    }

    void onDrawn(Runnable heard) {
        changed = heard;
    }

    void focusSurface() {
        getElement().callJsFunction("focus");
    }

    /**
     * Called by the browser.
     *
     * @param drawn the points; anything that is none is ignored
     */
    @ClientCallable
    void drawn(ArrayNode drawn) {
        CurveJson.points(drawn)
                .ifPresent(found -> {
                    points = found;
                    changed.run();
                });
    }
}
