package org.spikebook.lesson.edition;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.notebook.Notebook;

import java.util.List;
import java.util.Locale;

/**
 * In which language a notebook of a lesson was made. It does not say so: it is that of which it has
 * the most cells.
 *
 * @param languages in which notebooks are made
 */
record NotebookLanguage(Lesson lesson, List<Locale> languages) {

    NotebookLanguage {
        languages = List.copyOf(languages);
    }

    Locale of(Notebook own) {
        Locale best = Locale.ENGLISH;
        for (Locale each : languages) {
            if (shared(each, own) > shared(best, own)) {
                best = each;
            }
        }
        return best;
    }

    private long shared(Locale language, Notebook own) {
        return lesson.newNotebook(language).cells().stream()
                .filter(cell -> own.cell(cell.id()).filter(cell::equals).isPresent())
                .count();
    }
}
