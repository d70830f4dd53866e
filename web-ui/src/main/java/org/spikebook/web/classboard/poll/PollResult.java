package org.spikebook.web.classboard.poll;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.classboard.PollAnswerCount;
import org.spikebook.lesson.curve.Curve;
import org.spikebook.lesson.curve.CurvePoint;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.web.question.AnswerText;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a class answered a question: each option in its order; of numbers a histogram; of orders and
 * curves each that was given, the most frequent first.
 *
 * @param total how many answered
 * @param curves of a question for a curve, those that were drawn, each as often as it was
 * @param rightCurve of such a question, the curve that is right, as far as that is told; else none
 */
public record PollResult(
        int total, List<Bar> bars, List<List<CurvePoint>> curves, List<CurvePoint> rightCurve) {

    /**
     * An answer, or a range of numbers.
     *
     * @param count how many gave it
     * @param right whether it is what is right, as far as that is told
     */
    public record Bar(String text, int count, boolean right) {}

    public PollResult {
        bars = List.copyOf(bars);
        curves = List.copyOf(curves);
        rightCurve = List.copyOf(rightCurve);
    }

    /**
     * Counts answers.
     *
     * @param right as answers are counted; none: nothing is marked
     */
    static PollResult of(
            Question question,
            @Nullable String right,
            List<PollAnswerCount> counts,
            Locale locale) {
        int total = counts.stream().mapToInt(PollAnswerCount::count).sum();
        List<Bar> bars =
                switch (question) {
                    case Question.Choice _, Question.Choices _ -> options(question, right, counts);
                    case Question.Number number ->
                            PollHistogram.of(number, right, counts).bars(locale);
                    case Question.Order _, Question.Draw _, Question.Text _ ->
                            each(question, right, counts, locale);
                };
        return question instanceof Question.Draw
                ? new PollResult(
                        total,
                        bars,
                        counts.stream().flatMap(each -> drawn(question, each)).toList(),
                        right == null ? List.of() : points(question, right))
                : new PollResult(total, bars, List.of(), List.of());
    }

    /** The curve of an answer, as often as it was given; none if it is too short for one. */
    static Stream<List<CurvePoint>> drawn(Question question, PollAnswerCount answer) {
        List<CurvePoint> points = points(question, answer.answer());
        return points.size() < Curve.MIN_POINTS
                ? Stream.empty()
                : Collections.nCopies(answer.count(), points).stream();
    }

    private static List<CurvePoint> points(Question question, String counted) {
        return question.answerOf(counted) instanceof Answer.Drawn(var points) ? points : List.of();
    }

    private static List<Bar> options(
            Question question, @Nullable String right, List<PollAnswerCount> counts) {
        List<Integer> marked = right == null ? List.of() : indices(question, right);
        return IntStream.range(0, question.options().size())
                .mapToObj(option ->
                        new Bar(
                                question.options().get(option),
                                picked(question, option, counts),
                                marked.contains(option)))
                .toList();
    }

    private static int picked(Question question, int option, List<PollAnswerCount> counts) {
        return counts.stream()
                .filter(each -> indices(question, each.answer()).contains(option))
                .mapToInt(PollAnswerCount::count)
                .sum();
    }

    private static List<Integer> indices(Question question, String counted) {
        return question.answerOf(counted) instanceof Answer.Options(var indices)
                ? indices
                : List.of();
    }

    private static List<Bar> each(
            Question question,
            @Nullable String right,
            List<PollAnswerCount> counts,
            Locale locale) {
        List<Bar> bars = new ArrayList<>();
        for (PollAnswerCount each : counts) {
            Answer answer = question.answerOf(each.answer());
            bars.add(
                    new Bar(
                            AnswerText.of(question, answer, locale),
                            each.count(),
                            each.answer().equals(right)));
        }
        return bars;
    }
}
