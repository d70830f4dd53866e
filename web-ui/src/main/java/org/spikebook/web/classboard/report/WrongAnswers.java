package org.spikebook.web.classboard.report;

import org.spikebook.db.assignment.AnswerCount;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.question.AnswerKey;
import org.spikebook.lesson.question.Judgement;
import org.spikebook.web.question.AnswerText;

import java.util.List;
import java.util.Locale;

/**
 * The most common wrong answers of a class to a question; of a prediction the first ones count.
 * Answers to what the question was before its lesson changed are left out.
 *
 * @param total how many students answered
 * @param wrong how many of them gave a wrong answer
 * @param common the most common wrong answers, the most frequent first; none where curves are
 *     drawn, of which no two are the same
 */
public record WrongAnswers(QuestionCell question, int total, int wrong, List<Common> common) {

    private static final int MOST = 5;

    /** A wrong answer, as people read it, and how many gave it. */
    public record Common(String text, int count) {}

    public WrongAnswers {
        common = List.copyOf(common);
    }

    /**
     * Judges answers.
     *
     * @param counts the most frequent first
     */
    static WrongAnswers of(
            QuestionCell cell, AnswerKey key, List<AnswerCount> counts, Locale locale) {
        List<Given> given =
                counts.stream()
                        .flatMap(each ->
                                cell.question().fittingAnswerOf(each.answer()).stream()
                                        .map(answer -> new Given(answer, each.count())))
                        .toList();
        List<Given> wrong =
                given.stream().filter(each -> key.judge(each.answer()) == Judgement.WRONG).toList();
        return new WrongAnswers(cell, sum(given), sum(wrong), common(cell, wrong, locale));
    }

    private record Given(Answer answer, int count) {}

    private static List<Common> common(QuestionCell cell, List<Given> wrong, Locale locale) {
        if (cell.question() instanceof Question.Draw) {
            return List.of();
        }
        return wrong.stream()
                .limit(MOST)
                .map(each ->
                        new Common(
                                AnswerText.of(cell.question(), each.answer(), locale),
                                each.count()))
                .toList();
    }

    private static int sum(List<Given> given) {
        return given.stream().mapToInt(Given::count).sum();
    }
}
