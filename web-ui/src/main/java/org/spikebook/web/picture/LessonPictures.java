package org.spikebook.web.picture;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.prose.LessonPicture;
import org.spikebook.lesson.prose.PictureSource;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.stream.Stream;

/** Where pages of this server find the pictures of lessons. */
@Component
public class LessonPictures {

    /** Begins their addresses; slug, version and name follow. */
    static final String FOLDER = "lesson-pictures";

    private final LessonCatalog lessons;

    LessonPictures(LessonCatalog lessons) {
        this.lessons = lessons;
    }

    /** Those of the lesson that a notebook was made from; none of other notebooks. */
    public PictureSource of(Notebook notebook) {
        return path ->
                notebook.lesson()
                        .flatMap(lessons::lesson)
                        .flatMap(lesson ->
                                Optional.ofNullable(lesson.pictures().get(path))
                                        .map(picture -> picture.at(address(lesson, picture))));
    }

    /** Below that of the application, wherever it lies. */
    private static String address(Lesson lesson, LessonPicture picture) {
        return String.join(
                "/", FOLDER, lesson.slug(), Integer.toString(lesson.version()), picture.name());
    }

    /**
     * The picture of an address, of a lesson or of one of its variants.
     *
     * @param name which has the hash of its content in it
     */
    Optional<LessonPicture> find(String slug, int version, String name) {
        return lessons.lesson(new LessonRef(slug, version, "")).stream()
                .flatMap(lesson -> Stream.concat(Stream.of(lesson), lesson.variants().stream()))
                .flatMap(lesson -> lesson.pictures().values().stream())
                .filter(picture -> picture.name().equals(name))
                .findFirst();
    }
}
