package org.spikebook.web.classboard.report;

import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.classboard.Board;
import org.spikebook.web.classboard.report.WrongAnswers.Common;
import org.spikebook.web.common.Csv;
import org.spikebook.web.common.Languages;

import java.util.List;

/**
 * The most common wrong predictions and answers: a line for each, and one without an answer for a
 * question whose wrong answers are counted only.
 *
 * @param board what the steps of the lesson are called
 */
record WrongAnswersCsv(Board board, List<WrongAnswers> questions) {

    String text() {
        Csv csv =
                Csv.of(
                        text("csv.question"),
                        text("csv.kind"),
                        text("csv.answered"),
                        text("csv.wrong"),
                        text("csv.answer"),
                        text("csv.students"));
        for (WrongAnswers each : questions) {
            if (each.common().isEmpty()) {
                add(csv, each, new Common("", each.wrong()));
            }
            each.common().forEach(answer -> add(csv, each, answer));
        }
        return csv.toString();
    }

    private void add(Csv csv, WrongAnswers of, Common answer) {
        QuestionCell question = of.question();
        csv.row(
                board.title(question.id()),
                text(question.predict() ? "csv.prediction" : "csv.plainQuestion"),
                of.total(),
                of.wrong(),
                answer.text(),
                answer.count());
    }

    private static String text(String key) {
        return Text.of(WrongAnswersCsv.class, key).in(Languages.current());
    }
}
