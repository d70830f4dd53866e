package org.spikebook.web.classboard.poll;

import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.Csv;
import org.spikebook.web.common.Languages;

import java.util.List;
import java.util.stream.Stream;

/** Polls as CSV: one line an answer, with how many gave it. */
record PollCsv(List<Poll> polls) {

    private static final List<String> COLUMNS =
            List.of("askedAt", "question", "answer", "count", "total", "right");

    String text() {
        Csv csv = Csv.of(COLUMNS.stream().map(column -> text("csv." + column)).toList());
        for (Poll poll : polls) {
            for (PollResult.Bar bar : poll.result().bars()) {
                csv.row(
                        Stream.of(
                                poll.askedAt().toString(),
                                question(poll.question()),
                                bar.text(),
                                bar.count(),
                                poll.result().total(),
                                bar.right() ? text("csv.yes") : ""));
            }
        }
        return csv.toString();
    }

    private static String question(QuestionCell cell) {
        return cell.title().isBlank() ? cell.markdown() : cell.title();
    }

    private static String text(String key) {
        return Text.of(PollCsv.class, key).in(Languages.current());
    }
}
