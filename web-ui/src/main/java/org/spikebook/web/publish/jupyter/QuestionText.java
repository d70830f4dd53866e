package org.spikebook.web.publish.jupyter;

import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Questions as Markdown, each with what was answered; what is right is not told. */
record QuestionText(Words words) {

    String of(QuestionCell cell) {
        String asked = cell.markdown().strip();
        String form = form(cell.question(), cell.answer());
        return form.isEmpty() ? asked : asked + "\n\n" + form;
    }

    private String form(Question question, Optional<Answer> answer) {
        return switch (question) {
            case Question.Choice(List<String> options) -> boxes(options, picked(answer));
            case Question.Choices(List<String> options) -> boxes(options, picked(answer));
            case Question.Order(List<String> options) -> ordered(options, picked(answer));
            case Question.Number number -> number(number, answer);
            case Question.Text _ -> answer.map(this::answered).orElse("");
            case Question.Draw draw ->
                    words.of(
                                    "jupyter.draw",
                                    JupyterText.plain(draw.y().name()),
                                    JupyterText.plain(draw.x().name()))
                            + answer.map(given -> "\n\n" + answered(given)).orElse("");
        };
    }

    private static List<Integer> picked(Optional<Answer> answer) {
        return answer.filter(Answer.Options.class::isInstance)
                .map(given -> ((Answer.Options) given).indices())
                .orElse(List.of());
    }

    private static String boxes(List<String> options, List<Integer> picked) {
        return IntStream.range(0, options.size())
                .mapToObj(k -> item(picked.contains(k) ? "- [x] " : "- [ ] ", options.get(k)))
                .collect(Collectors.joining("\n"));
    }

    /** In the order of the answer, or in that in which they are shown. */
    private static String ordered(List<String> options, List<Integer> order) {
        return IntStream.range(0, options.size())
                .mapToObj(k ->
                        item(
                                (k + 1) + ". ",
                                options.get(order.size() == options.size() ? order.get(k) : k)))
                .collect(Collectors.joining("\n"));
    }

    private static String item(String mark, String option) {
        return mark
                + option.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    private String number(Question.Number number, Optional<Answer> answer) {
        String unit = JupyterText.plain(number.unit());
        if (answer.isPresent()) {
            return (answered(answer.get()) + " " + unit).strip();
        }
        return unit.isEmpty() ? "" : words.of("jupyter.unit", unit);
    }

    private String answered(Answer answer) {
        return words.of(
                "jupyter.answer",
                switch (answer) {
                    case Answer.Number(double value) -> Quantity.readable(value, words.locale());
                    case Answer.Text(String text) -> JupyterText.plain(text);
                    case Answer.Drawn(var points) ->
                            points.stream()
                                    .map(point ->
                                            "("
                                                    + Quantity.readable(point.x(), words.locale())
                                                    + "; "
                                                    + Quantity.readable(point.y(), words.locale())
                                                    + ")")
                                    .collect(Collectors.joining(" "));
                    case Answer.Options options -> options.countedAs();
                });
    }
}
