package org.spikebook.lesson.edition;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.Notebook;

import java.util.List;
import java.util.Locale;

/**
 * What follows in a lesson where a notebook of it ends, since files of notebooks hold nothing that
 * waits for a prediction. Immutable.
 *
 * @param lesson in the version and the variant of the notebook
 * @param languages in which notebooks are made
 */
public record RestOfLesson(Lesson lesson, List<Locale> languages) {

    public RestOfLesson {
        languages = List.copyOf(languages);
    }

    /**
     * The cells behind the one that ends the notebook, without those that it has elsewhere; none
     * where the lesson does not have that cell.
     *
     * @param part has a cell at least
     */
    public List<Cell> behind(Notebook part) {
        Locale language = new NotebookLanguage(lesson, languages).of(part);
        String last = part.cells().getLast().id();
        return lesson.newNotebook(language).cells().stream()
                .dropWhile(cell -> !cell.id().equals(last))
                .skip(1)
                .filter(cell -> part.cell(cell.id()).isEmpty())
                .toList();
    }
}
