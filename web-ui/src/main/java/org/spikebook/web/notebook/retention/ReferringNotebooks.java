package org.spikebook.web.notebook.retention;

import org.spikebook.db.lesson.LessonEditionRepository;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.notebook.Notebook;
import org.springframework.stereotype.Component;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All notebooks that refer to results: each state that is kept, and what lessons begin with, in
 * every version.
 */
@Component
class ReferringNotebooks {

    private final NotebookStates states;
    private final LessonEditionRepository editions;
    private final LessonCatalog lessons;

    ReferringNotebooks(
            NotebookStates states, LessonEditionRepository editions, LessonCatalog lessons) {
        this.states = states;
        this.editions = editions;
        this.lessons = lessons;
    }

    /**
     * Shows them one after the other.
     *
     * @return how many states cannot be read
     */
    int forEach(Consumer<Notebook> action) {
        lessons().map(lesson -> lesson.newNotebook(Locale.ENGLISH)).forEach(action);
        return states.forEach(action);
    }

    private Stream<Lesson> lessons() {
        Stream<Lesson> listed =
                Stream.concat(lessons.lessons().stream(), lessons.exampleNetworks().stream());
        Stream<Lesson> written =
                editions.newestBySlug().entrySet().stream()
                        .flatMap(each -> versions(each.getKey(), each.getValue()));
        return Stream.concat(listed, written)
                .flatMap(lesson -> Stream.concat(Stream.of(lesson), lesson.variants().stream()));
    }

    private Stream<Lesson> versions(String slug, int newest) {
        return IntStream.rangeClosed(1, newest)
                .mapToObj(version -> lessons.lesson(new LessonRef(slug, version)))
                .flatMap(Optional::stream);
    }
}
