package org.spikebook.web.question;

import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Answers as people read them. */
public final class AnswerText {

    private static final int DECIMALS = 6;

    private AnswerText() {}

    /** The texts of its options, the number with its unit, or the text itself. */
    public static String of(Question question, Answer answer, Locale locale) {
        return switch (answer) {
            case Answer.Options(List<Integer> picked) ->
                    picked.stream()
                            .map(question.options()::get)
                            .collect(
                                    Collectors.joining(
                                            question instanceof Question.Order ? " → " : ", "));
            case Answer.Number(double value) -> number(question, value, locale);
            case Answer.Text(String text) -> text;
        };
    }

    private static String number(Question question, double value, Locale locale) {
        String unit = question instanceof Question.Number(String given, _, _) ? given : "";
        return Quantity.decimals(value, DECIMALS, locale)
                + (unit.isEmpty() ? "" : Quantity.NO_BREAK_SPACE + unit);
    }
}
