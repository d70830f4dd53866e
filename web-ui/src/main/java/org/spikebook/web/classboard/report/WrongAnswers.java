package org.spikebook.web.classboard.report;

import org.spikebook.db.assignment.AnswerCount;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.question.AnswerKey;
import org.spikebook.lesson.question.Judgement;
import org.spikebook.web.question.AnswerText;

import java.util.List;
import java.util.Locale;

/**
 * The most common wrong answers of a class to a question; of a prediction the first ones count.
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
        List<AnswerCount> wrong = counts.stream().filter(each -> isWrong(cell, key, each)).toList();
        return new WrongAnswers(cell, sum(counts), sum(wrong), common(cell, wrong, locale));
    }

    private static List<Common> common(QuestionCell cell, List<AnswerCount> wrong, Locale locale) {
        if (cell.question() instanceof Question.Draw) {
            return List.of();
        }
        return wrong.stream()
                .limit(MOST)
                .map(each -> new Common(text(cell, each, locale), each.count()))
                .toList();
    }

    private static boolean isWrong(QuestionCell cell, AnswerKey key, AnswerCount given) {
        return key.judge(AnswerText.counted(cell.question(), given.answer())) == Judgement.WRONG;
    }

    private static String text(QuestionCell cell, AnswerCount given, Locale locale) {
        return AnswerText.of(
                cell.question(), AnswerText.counted(cell.question(), given.answer()), locale);
    }

    private static int sum(List<AnswerCount> counts) {
        return counts.stream().mapToInt(AnswerCount::count).sum();
    }
}
