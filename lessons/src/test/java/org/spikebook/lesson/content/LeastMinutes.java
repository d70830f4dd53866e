package org.spikebook.lesson.content;

import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.question.QuestionKey;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long a lesson takes who reads all of it but the folded derivations and the references, thinks
 * about each question, runs each cell, and solves each task, without discussing anything. A
 * training continues while one reads.
 */
final class LeastMinutes {

    private static final double WORDS_PER_MINUTE = 180;
    private static final double PER_QUESTION = 1;
    private static final double PER_TASK = 4;
    private static final double PER_RUN = 1;

    /** Paragraphs that are not for everyone: what is folded, and the references at the end. */
    private static final Pattern ASIDE = Pattern.compile("(?m)^>.*$|(?s)\\*\\*References\\..*");

    private LeastMinutes() {}

    static double of(Lesson lesson) {
        Notebook start = lesson.newNotebook(Locale.ENGLISH);
        return start.cells().stream().mapToDouble(cell -> minutes(cell, lesson, start)).sum();
    }

    private static double minutes(Cell cell, Lesson lesson, Notebook start) {
        return switch (cell) {
            case TextCell text -> read(ASIDE.matcher(text.markdown()).replaceAll(""));
            case QuestionCell question -> PER_QUESTION + read(words(question, lesson));
            case TaskCell task ->
                    read(task.markdown()) + (asksQuestions(task, start) ? 0 : PER_TASK);
            default -> PER_RUN;
        };
    }

    private static String words(QuestionCell cell, Lesson lesson) {
        Stream<String> explained =
                lesson
                        .questionKey(cell.id(), Locale.ENGLISH)
                        .map(QuestionKey::explanation)
                        .stream();
        return Stream.of(Stream.of(cell.markdown()), cell.question().options().stream(), explained)
                .flatMap(part -> part)
                .reduce("", (all, part) -> all + " " + part);
    }

    /** What is done for such a task is answering them. */
    private static boolean asksQuestions(TaskCell task, Notebook start) {
        return task.inputs().stream()
                .allMatch(input -> start.cell(input).orElseThrow() instanceof QuestionCell);
    }

    private static double read(String words) {
        return words.isBlank() ? 0 : words.strip().split("\\s+").length / WORDS_PER_MINUTE;
    }
}
