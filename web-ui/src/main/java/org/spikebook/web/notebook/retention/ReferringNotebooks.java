package org.spikebook.web.notebook.retention;

import org.spikebook.db.lesson.LessonEditionRepository;
import org.spikebook.db.notebook.Content;
import org.spikebook.db.notebook.ContentRepository;
import org.spikebook.db.notebook.NotebookStateRepository;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.document.NotebookJson;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All notebooks that refer to results: each state that one had and can go back to, what was
 * submitted, shown or sent to a class, and what lessons begin with, in every version.
 */
@Component
class ReferringNotebooks {

    private static final int AT_A_TIME = 500;

    private final NotebookStateRepository states;
    private final ContentRepository contents;
    private final LessonEditionRepository editions;
    private final LessonCatalog lessons;

    ReferringNotebooks(
            NotebookStateRepository states,
            ContentRepository contents,
            LessonEditionRepository editions,
            LessonCatalog lessons) {
        this.states = states;
        this.contents = contents;
        this.editions = editions;
        this.lessons = lessons;
    }

    /** Shows them one after the other: of a large server there are too many to hold. */
    void forEach(Consumer<Notebook> action) {
        lessons().map(lesson -> lesson.newNotebook(Locale.ENGLISH)).forEach(action);
        List<String> hashes = states.after("", AT_A_TIME);
        while (!hashes.isEmpty()) {
            hashes.stream()
                    .flatMap(hash -> contents.find(hash).stream())
                    .map(Content::text)
                    .flatMap(text -> NotebookJson.read(text).content().stream())
                    .forEach(action);
            hashes = states.after(hashes.getLast(), AT_A_TIME);
        }
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
