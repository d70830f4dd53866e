package org.spikebook.web.question;

import org.spikebook.db.assignment.AnswerCount;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.web.common.Languages;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the students of a class answered to one question.
 *
 * @param question its cell in the lesson
 * @param total how many answered
 * @param rows each option in its order; where nothing is chosen, each answer that was given, the
 *     most frequent first
 */
public record ClassAnswers(QuestionCell question, int total, List<Row> rows) {

    /**
     * One answer.
     *
     * @param text as people read it
     * @param count how many gave it; where several options may be picked, how many picked it
     */
    public record Row(String text, int count) {}

    public ClassAnswers {
        rows = List.copyOf(rows);
    }

    static ClassAnswers of(QuestionCell question, List<AnswerCount> counts) {
        int total = counts.stream().mapToInt(AnswerCount::count).sum();
        return new ClassAnswers(question, total, rows(question.question(), counts));
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
            case Question.Text _ ->
                    counts.stream().map(each -> new Row(each.answer(), each.count())).toList();
        };
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
        return String.join(
                " → ",
                indices(answer)
                        .filter(index -> index < options.size())
                        .mapToObj(options::get)
                        .toList());
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
