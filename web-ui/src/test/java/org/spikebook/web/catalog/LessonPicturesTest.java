package org.spikebook.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Every lesson and example has a picture made from its own run. {@code -Dspikebook.writeDocs} makes
 * them again; otherwise those of small networks are compared with what the engine gives now.
 */
class LessonPicturesTest {

    private static final Path FOLDER =
            Path.of("src/main/resources/META-INF/resources/assets/lessons");

    /** Neurons times steps that are simulated again. */
    private static final long QUICK = 1_000_000;

    private static final int MOST_BYTES = 16_384;

    static Stream<Lesson> lessons() {
        LessonCatalog catalog = LessonCatalog.builtIn();
        return Stream.concat(catalog.lessons().stream(), catalog.exampleNetworks().stream());
    }

    static Stream<Lesson> quickLessons() {
        return lessons().filter(lesson -> LessonDrawing.cost(lesson) <= QUICK);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void lesson_hasASmallPicture(Lesson lesson) throws IOException {
        Path file = file(lesson);
        if (System.getProperty("spikebook.writeDocs") != null) {
            Files.writeString(file, LessonDrawing.of(lesson).orElseThrow());
        }
        assertThat(Files.readString(file)).contains("<path");
        assertThat(Files.size(file)).isLessThan(MOST_BYTES);
    }

    @ParameterizedTest
    @MethodSource("quickLessons")
    void picture_isOfTheLessonsOwnRun(Lesson lesson) throws IOException {
        assertThat(LessonDrawing.of(lesson)).hasValue(Files.readString(file(lesson)));
    }

    @Test
    void folder_hasNoOtherPictures() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files)
                    .containsExactlyInAnyOrderElementsOf(
                            lessons().map(LessonPicturesTest::file).toList());
        }
    }

    private static Path file(Lesson lesson) {
        return FOLDER.resolve(lesson.slug() + ".svg");
    }
}
