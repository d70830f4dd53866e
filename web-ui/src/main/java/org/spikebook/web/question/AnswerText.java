package org.spikebook.web.question;

import org.spikebook.lesson.curve.Axis;
import org.spikebook.lesson.curve.CurvePoint;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers as people read them. */
public final class AnswerText {

    private static final int DECIMALS = 6;

    /** More than a hand can draw. */
    private static final int DIGITS_OF_A_POINT = 3;

    private static final int MOST_POINTS = 5;

    private AnswerText() {}

    /**
     * The texts of its options, the number with its unit, points of the curve, or the text itself.
     */
    public static String of(Question question, Answer answer, Locale locale) {
        return switch (answer) {
            case Answer.Options(List<Integer> picked) ->
                    picked.stream()
                            .map(question.options()::get)
                            .collect(
                                    Collectors.joining(
                                            question instanceof Question.Order ? " → " : ", "));
            case Answer.Number(double value) -> number(question, value, locale);
            case Answer.Drawn(List<CurvePoint> points) -> curve(question, points, locale);
            case Answer.Text(String text) -> text;
        };
    }

    /** Some of its points from left to right, both ends among them. */
    private static String curve(Question question, List<CurvePoint> points, Locale locale) {
        if (points.isEmpty()) {
            return "";
        }
        int last = points.size() - 1;
        return IntStream.rangeClosed(0, MOST_POINTS - 1)
                .map(k -> Math.round((float) k * last / (MOST_POINTS - 1)))
                .distinct()
                .mapToObj(points::get)
                .map(point -> point(question, point, locale))
                .collect(Collectors.joining(" → "));
    }

    private static String point(Question question, CurvePoint point, Locale locale) {
        return question instanceof Question.Draw(Axis x, Axis y, _, _)
                ? drawn(point.x(), x.unit(), locale) + ": " + drawn(point.y(), y.unit(), locale)
                : drawn(point.x(), "", locale) + ": " + drawn(point.y(), "", locale);
    }

    private static String drawn(double value, String unit, Locale locale) {
        return withUnit(Quantity.significant(value, DIGITS_OF_A_POINT, locale), unit);
    }

    private static String number(Question question, double value, Locale locale) {
        String unit = question instanceof Question.Number(String given, _, _) ? given : "";
        return valued(value, unit, locale);
    }

    private static String valued(double value, String unit, Locale locale) {
        return withUnit(Quantity.decimals(value, DECIMALS, locale), unit);
    }

    private static String withUnit(String number, String unit) {
        return unit.isEmpty() ? number : number + Quantity.NO_BREAK_SPACE + unit;
    }
}
