package org.spikebook.web.publish;

import org.jspecify.annotations.Nullable;
import org.spikebook.lesson.content.Markdown;
import org.spikebook.lesson.curve.Axis;
import org.spikebook.lesson.curve.CurvePoint;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.question.AnswerKey;
import org.spikebook.lesson.question.QuestionKey;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Questions for the page's script, which asks them ({@code course-page/page-data.ts}). */
final class QuestionHtml {

    private QuestionHtml() {}

    /**
     * A question.
     *
     * @param options HTML
     * @param drawing null where nothing is drawn
     * @param rateOf id of a population; empty for none
     * @param answer options by index, points, a number or a text; null if it is not answered
     * @param key null where the page must not tell
     */
    private record Data(
            String kind,
            boolean predict,
            List<String> options,
            String unit,
            double tolerance,
            @Nullable Drawing drawing,
            String rateOf,
            @Nullable Object answer,
            @Nullable Key key) {}

    /**
     * What is right; null where nothing is right or wrong.
     *
     * @param feedback HTML to each option
     * @param explanation HTML
     */
    private record Key(
            @Nullable Object right,
            @Nullable Double expected,
            @Nullable List<String> accepts,
            @Nullable RightCurve curve,
            List<String> feedback,
            String explanation) {}

    private record Drawing(Axis x, Axis y, String over) {}

    private record RightCurve(List<List<Double>> points, double tolerance, double within) {}

    static String of(QuestionCell cell, String title, Optional<QuestionKey> key) {
        return Html.filled(
                        "<section class=\"sb-question\" data-cell=\"%s\" aria-label=\"%s\">\n"
                                + "<h3 class=\"sb-question-title\">%s</h3>\n",
                        cell.id(), title, title)
                + "<rich-text>"
                + Markdown.toHtml(cell.markdown())
                + "</rich-text>\n"
                + Html.data(data(cell, key))
                + "</section>\n";
    }

    private static Data data(QuestionCell cell, Optional<QuestionKey> key) {
        Question question = cell.question();
        boolean isNumber = question instanceof Question.Number;
        return new Data(
                question.kind(),
                cell.predict(),
                question.options().stream().map(Markdown::toHtml).toList(),
                isNumber ? ((Question.Number) question).unit() : "",
                isNumber ? ((Question.Number) question).tolerance() : 0,
                question instanceof Question.Draw(Axis x, Axis y, _, String over)
                        ? new Drawing(x, y, over)
                        : null,
                question.rateOf(),
                cell.answer().map(QuestionHtml::value).orElse(null),
                key.map(QuestionHtml::key).orElse(null));
    }

    private static Object value(Answer answer) {
        return switch (answer) {
            case Answer.Options(var indices) -> indices;
            case Answer.Number(double value) -> value;
            case Answer.Drawn(var points) -> pairs(points);
            case Answer.Text(String text) -> text;
        };
    }

    private static List<List<Double>> pairs(List<CurvePoint> points) {
        return points.stream().map(point -> List.of(point.x(), point.y())).toList();
    }

    private static @Nullable RightCurve curve(AnswerKey.Drawing key) {
        List<CurvePoint> points = key.reference().points();
        return points.isEmpty()
                ? null
                : new RightCurve(pairs(points), key.tolerance(), key.within());
    }

    private static Key key(QuestionKey key) {
        String explanation = key.explanation().isBlank() ? "" : Markdown.toHtml(key.explanation());
        return switch (key.answer()) {
            case AnswerKey.Options(var right, var feedback) ->
                    new Key(
                            right.isEmpty() ? null : new TreeSet<>(right),
                            null,
                            null,
                            null,
                            feedback.stream()
                                    .map(text -> text.isBlank() ? "" : Markdown.toHtml(text))
                                    .toList(),
                            explanation);
            case AnswerKey.Order(var right) ->
                    new Key(right, null, null, null, List.of(), explanation);
            case AnswerKey.Number(double expected, double _) ->
                    new Key(null, expected, null, null, List.of(), explanation);
            case AnswerKey.Text(var accepts) ->
                    new Key(
                            null,
                            null,
                            accepts.isEmpty() ? null : accepts,
                            null,
                            List.of(),
                            explanation);
            case AnswerKey.Drawing drawing ->
                    new Key(null, null, null, curve(drawing), List.of(), explanation);
        };
    }
}
