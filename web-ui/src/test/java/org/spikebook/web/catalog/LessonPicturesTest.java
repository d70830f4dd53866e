package org.spikebook.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every lesson and example has a picture made from a run of its own. {@code -Dspikebook.writeDocs}
 * makes them again; otherwise those of small networks are compared with what the engine gives now.
 */
class LessonPicturesTest {

    private static final Path FOLDER =
            Path.of("src/main/resources/META-INF/resources/assets/lessons");

    /** Neurons times steps that are simulated again. */
    private static final long QUICK = 1_000_000;

    private static final int MOST_BYTES = 16_384;

    /** Lessons whose card shows their first network as it begins: why it answers no question. */
    private static final Map<String, String> ANSWERS_NOTHING =
            Map.ofEntries(
                    Map.entry("02-the-f-i-curve", "asks for a current, and there are no axes"),
                    Map.entry("spike-trains", "asks for a histogram; a raster is none"),
                    Map.entry("encoding", "asks for counts; not all spikes are drawn"),
                    Map.entry("stdp-window", "asks for an order; the weights have no labels"),
                    Map.entry("unsupervised-digits", "asks how it is tested; shows spikes"),
                    Map.entry("surrogate-gradients", "asks for gradients; shows spikes"),
                    Map.entry("project-spoken-digits", "asks for a held vowel; shows a word"),
                    Map.entry("project-event-camera", "asks for a shape at rest; shows a moving"),
                    Map.entry("project-cart-pole", "asks when a mistake was made"));

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
        assertThat(picture(lesson)).contains("<path");
        assertThat(Files.size(file)).isLessThan(MOST_BYTES);
    }

    @ParameterizedTest
    @MethodSource("quickLessons")
    void picture_isOfTheLessonsOwnRun(Lesson lesson) {
        assertThat(LessonDrawing.of(lesson)).hasValue(picture(lesson));
    }

    /** A card is seen before the first question: a new lesson has to say what its card shows. */
    @Test
    void picture_asTheLessonBegins_isKnownToAnswerNothing() {
        assertThat(LessonCatalog.builtIn().lessons())
                .filteredOn(lesson -> CardSubject.of(lesson).isEmpty())
                .extracting(Lesson::slug)
                .containsExactlyInAnyOrderElementsOf(ANSWERS_NOTHING.keySet());
    }

    @Test
    void pictures_ofTwoLessons_differ() {
        Map<String, List<String>> lessonsByPicture =
                LessonCatalog.builtIn().lessons().stream()
                        .collect(
                                Collectors.groupingBy(
                                        LessonPicturesTest::picture,
                                        Collectors.mapping(Lesson::slug, Collectors.toList())));

        assertThat(lessonsByPicture.values()).allSatisfy(lessons -> assertThat(lessons).hasSize(1));
    }

    @Test
    void folder_hasNoOtherPictures() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files)
                    .containsExactlyInAnyOrderElementsOf(
                            lessons().map(LessonPicturesTest::file).toList());
        }
    }

    private static String picture(Lesson lesson) {
        try {
            return Files.readString(file(lesson));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Lesson lesson) {
        return FOLDER.resolve(lesson.slug() + ".svg");
    }
}
