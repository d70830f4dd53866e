package org.spikebook.web.notebook.pace;

import org.spikebook.db.notebook.NotebookId;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.web.common.Languages;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.NotebookSummary;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How much of a lesson is left to a learner. Of notebooks in a list it is remembered, as reading
 * one takes some milliseconds. Safe for use by several threads.
 */
@Component
public class RemainingTime {

    private static final int MOST_KEPT = 10_000;

    private final LessonCatalog lessons;
    private final NotebookService notebooks;
    private final Map<State, Integer> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** A notebook as it was at a time. */
    private record State(NotebookId id, Instant at) {}

    /**
     * Minutes of a lesson.
     *
     * @param left about so many of them
     */
    public record Minutes(int all, int left) {}

    RemainingTime(LessonCatalog lessons, NotebookService notebooks) {
        this.lessons = lessons;
        this.notebooks = notebooks;
    }

    /** Of a notebook as far as it is known; empty if it is of no lesson. */
    public Optional<Minutes> of(Notebook notebook) {
        return notebook.lesson()
                .flatMap(lessons::lesson)
                .filter(lesson -> !lesson.pace().steps().isEmpty())
                .map(lesson ->
                        new Minutes(
                                lesson.minutes(),
                                lesson.pace()
                                        .left(notebook, lesson.newNotebook(Languages.current()))));
    }

    /** Minutes that are left in a notebook of the current visitor. */
    public Optional<Integer> left(NotebookSummary notebook) {
        State state = new State(notebook.id(), notebook.updatedAt());
        Optional<Integer> known = known(state);
        if (known.isPresent()) {
            return known;
        }
        Optional<Integer> left = of(notebooks.open(notebook.id()).notebook()).map(Minutes::left);
        left.ifPresent(minutes -> keep(state, minutes));
        return left;
    }

    private synchronized Optional<Integer> known(State state) {
        return Optional.ofNullable(kept.get(state));
    }

    private synchronized void keep(State state, int left) {
        kept.put(state, left);
        if (kept.size() > MOST_KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
