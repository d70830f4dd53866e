package org.spikebook.web.grading.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TaskCell;

import java.util.List;
import java.util.Locale;

class TaskGuideTest {

    private static final LessonCatalog LESSONS = LessonCatalog.builtIn();
    private static final Lesson LESSON = LESSONS.lesson("02-the-f-i-curve").orElseThrow();

    @Test
    void modelSolution_isCalledAsTheCellThatItStandsBeside() {
        Notebook german = LESSON.newNotebook(Locale.GERMAN);
        String title = networks(german).getFirst();

        assertThat(title).isNotEqualTo(networks(LESSON.newNotebook(Locale.ENGLISH)).getFirst());
        assertThat(networks(solved(german))).containsExactly(title, "Model solution: " + title);
    }

    @Test
    void modelSolution_ofACellThatWasDeleted_hasTheTitleOfTheLesson() {
        Notebook english = LESSON.newNotebook(Locale.ENGLISH);
        NetworkCell network = english.cells(NetworkCell.class).getFirst();

        assertThat(networks(solved(english.withoutCell(network.id()))))
                .containsExactly("Model solution: " + network.title());
    }

    private static Notebook solved(Notebook notebook) {
        TaskCell task = notebook.cells(TaskCell.class).getFirst();
        return new TaskGuide(LESSONS).withSolution(notebook, task).orElseThrow();
    }

    private static List<String> networks(Notebook notebook) {
        return notebook.cells(NetworkCell.class).stream().map(NetworkCell::title).toList();
    }
}
