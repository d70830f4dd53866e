package org.spikebook.lesson.experiment;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.question.QuestionKey;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.validation.Validation;

import java.util.Locale;
import java.util.stream.Collectors;

/** What a lesson's test reads of it. */
final class LessonFiles {

    private LessonFiles() {}

    static NetworkModel network(String document) {
        return ((Validation.Valid) Laboratory.standard().networks().read(document)).network();
    }

    static String document(Lesson lesson, String cell) {
        return lesson.newNotebook(Locale.ENGLISH)
                .cell(cell, NetworkCell.class)
                .orElseThrow()
                .document();
    }

    static String text(Lesson lesson) {
        Notebook notebook = lesson.newNotebook(Locale.ENGLISH);
        return notebook.cells(TextCell.class).stream()
                .map(TextCell::markdown)
                .collect(Collectors.joining("\n"));
    }

    /** Its text, and what its questions ask and explain. */
    static String told(Lesson lesson) {
        Notebook notebook = lesson.newNotebook(Locale.ENGLISH);
        return text(lesson)
                + notebook.cells(QuestionCell.class).stream()
                        .map(asked -> "\n" + asked.markdown() + "\n" + answer(lesson, asked))
                        .collect(Collectors.joining());
    }

    private static String answer(Lesson lesson, QuestionCell question) {
        return lesson.questionKey(question.id(), Locale.ENGLISH)
                .map(QuestionKey::explanation)
                .orElse("");
    }
}
