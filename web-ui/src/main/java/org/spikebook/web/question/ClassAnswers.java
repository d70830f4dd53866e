package org.spikebook.web.question;

import org.spikebook.db.assignment.AnswerCount;
import org.spikebook.lesson.curve.Axis;
import org.spikebook.lesson.curve.CountedCurve;
import org.spikebook.lesson.curve.Curve;
import org.spikebook.lesson.curve.CurvePoint;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.web.common.Languages;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the students of a class answered to one question.
 *
 * @param question its cell in the lesson
 * @param total how many answered
 * @param rows each option in its order; where nothing is chosen, each answer that was given, the
 *     most frequent first; none where curves are drawn
 * @param curves the points of each curve that was drawn, on the axes of the question
 */
public record ClassAnswers(
        QuestionCell question, int total, List<Row> rows, List<List<CurvePoint>> curves) {

    /**
     * One answer.
     *
     * @param text as people read it
     * @param count how many gave it; where several options may be picked, how many picked it
     */
    public record Row(String text, int count) {}

    public ClassAnswers {
        rows = List.copyOf(rows);
        curves = List.copyOf(curves);
    }

    /** Answers that the question does not take any more, since its lesson changed, do not count. */
    static ClassAnswers of(QuestionCell question, List<AnswerCount> given) {
        List<AnswerCount> counts =
                given.stream()
                        .filter(each ->
                                question.question().fittingAnswerOf(each.answer()).isPresent())
                        .toList();
        int total = counts.stream().mapToInt(AnswerCount::count).sum();
        return new ClassAnswers(
                question,
                total,
                rows(question.question(), counts),
                curves(question.question(), counts));
    }

    private static List<Row> rows(Question question, List<AnswerCount> counts) {
        return switch (question) {
            case Question.Choice _, Question.Choices _ -> options(question.options(), counts);
            case Question.Order(List<String> options) ->
                    counts.stream()
                            .map(each -> new Row(ordered(options, each.answer()), each.count()))
                            .toList();
            case Question.Number _ ->
                    counts.stream()
                            .map(each -> new Row(number(question, each.answer()), each.count()))
                            .toList();
            case Question.Draw _ -> List.of();
            case Question.Text _ ->
                    counts.stream().map(each -> new Row(each.answer(), each.count())).toList();
        };
    }

    private static List<List<CurvePoint>> curves(Question question, List<AnswerCount> counts) {
        if (!(question instanceof Question.Draw(Axis x, Axis y, _, _))) {
            return List.of();
        }
        return counts.stream()
                .flatMap(each ->
                        Collections.nCopies(
                                each.count(), new CountedCurve(each.answer()).points(x, y))
                                .stream())
                .filter(points -> points.size() >= Curve.MIN_POINTS)
                .toList();
    }

    private static List<Row> options(List<String> options, List<AnswerCount> counts) {
        return IntStream.range(0, options.size())
                .mapToObj(option -> new Row(options.get(option), picked(option, counts)))
                .toList();
    }

    private static int picked(int option, List<AnswerCount> counts) {
        return counts.stream()
                .filter(each -> indices(each.answer()).anyMatch(index -> index == option))
                .mapToInt(AnswerCount::count)
                .sum();
    }

    private static String ordered(List<String> options, String answer) {
        return String.join(" → ", indices(answer).mapToObj(options::get).toList());
    }

    private static String number(Question question, String answer) {
        Answer given = new Answer.Number(Double.parseDouble(answer));
        return AnswerText.of(question, given, Languages.current());
    }

    /** As {@code Answer.Options} counts them. */
    private static IntStream indices(String answer) {
        return Arrays.stream(answer.split(",")).mapToInt(Integer::parseInt);
    }
}
