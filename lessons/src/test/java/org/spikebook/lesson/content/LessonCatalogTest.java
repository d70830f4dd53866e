package org.spikebook.lesson.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.lesson.content.WrittenLesson.LESSON;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.simulator.problem.Problem;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;

class LessonCatalogTest {

    private static final int BUILT_IN = LessonCatalog.builtIn().lessons().size();

    private static final Pattern HEADER = Pattern.compile("(?s)<th[^>]*>(.*?)</th>");

    private static final Pattern FORMULA =
            Pattern.compile("(?s)<span class=\"math-inline\">.*?</span>");

    @TempDir Path home;

    private WrittenLesson written;

    @BeforeEach
    void writeLesson() throws IOException {
        written = WrittenLesson.in(home);
    }

    @Test
    void instructorNotes_besideALesson_areRead() {
        Lesson lesson = LessonCatalog.builtIn().lesson("membrane").orElseThrow();

        assertThat(lesson.instructorNotes(Locale.ENGLISH).orElseThrow())
                .contains("**Common answers.**");
    }

    /** A formula alone is not a name of a column to a screen reader. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void headersOfTables_inBuiltInLessons_haveWords(Locale language) {
        List<String> headers =
                LessonCatalog.builtIn().lessons().stream()
                        .flatMap(lesson ->
                                lesson.newNotebook(language).cells(TextCell.class).stream())
                        .map(cell -> Markdown.toHtml(cell.markdown()))
                        .flatMap(html -> HEADER.matcher(html).results())
                        .map(header -> FORMULA.matcher(header.group(1)).replaceAll(""))
                        .toList();

        assertThat(headers).isNotEmpty().noneMatch(String::isBlank);
    }

    @Test
    void built_in_lessons_are_found_and_whole() {
        LessonCatalog catalog = LessonCatalog.builtIn();

        assertThat(catalog.problems()).isEmpty();
        assertThat(catalog.lessons())
                .extracting(Lesson::slug)
                .containsExactly(
                        "tour",
                        "membrane",
                        "02-the-f-i-curve",
                        "spike-trains",
                        "synapses",
                        "03-driven-by-noise",
                        "cell-types",
                        "firing-patterns",
                        "encoding",
                        "rhythm",
                        "04-a-balanced-network",
                        "stdp-window",
                        "competition",
                        "unsupervised-digits",
                        "conversion",
                        "surrogate-gradients",
                        "sparsity",
                        "chip-arithmetic",
                        "chip-mapping",
                        "energy",
                        "honest-claims",
                        "project-spoken-digits",
                        "project-event-camera",
                        "project-cart-pole",
                        "01-from-spike-to-silicon");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cart-pole",
                "digits-without-labels",
                "inverted-pendulum",
                "mnist-converted",
                "moving-shapes",
                "reaching-arm",
                "spoken-digits"
            })
    void ready_networks_to_be_trained_are_those_of_the_examples(String name) throws IOException {
        Path examples = Path.of("../docs/examples");
        Path lesson = Path.of("src/main/resources/lessons", name);

        assertThat(lesson.resolve("network.json"))
                .hasSameTextualContentAs(examples.resolve(name + ".json"));
        assertThat(lesson.resolve("plan.json"))
                .hasSameTextualContentAs(examples.resolve(name + "-plan.json"));
    }

    @Test
    void ready_networks_are_listed_apart_from_the_lessons() throws IOException {
        assertThat(LessonCatalog.builtIn().exampleNetworks())
                .extracting(Lesson::slug)
                .containsExactly(
                        "brunel-2000",
                        "cart-pole",
                        "digits-without-labels",
                        "inverted-pendulum",
                        "izhikevich-2003",
                        "mnist-converted",
                        "moving-shapes",
                        "potjans-diesmann-2014",
                        "reaching-arm",
                        "song-miller-abbott-2000",
                        "spoken-digits",
                        "vogels-abbott-2005");
        written.write("lesson.md", LESSON.replace("version: 3", "version: 3\nkind: network"));

        LessonCatalog catalog = LessonCatalog.with(home);

        assertThat(catalog.lessons()).hasSize(BUILT_IN);
        assertThat(catalog.exampleNetworks()).extracting(Lesson::slug).contains("50-mine");
        assertThat(catalog.lesson("50-mine")).isPresent();
    }

    @Test
    void lessons_of_the_course_are_sorted_by_their_number() throws IOException {
        written.write(
                "lesson.md",
                LESSON.replace(
                        "version: 3",
                        "version: 3\ncourse: {number: 1, session: 1, homework: 4, prerequisites:"
                                + " [mine]}"));
        Path other = Files.createDirectories(home.resolve("00-apart"));
        Files.writeString(
                other.resolve("lesson.md"),
                "---\ntitle: A\nsummary: B\ngoals: [C]\nminutes: 5\nversion: 1\n---\nText.\n");

        LessonCatalog catalog = LessonCatalog.with(home);

        assertThat(catalog.lesson("50-mine").orElseThrow().place())
                .contains(new CoursePlace(1, 1, 4, List.of("mine")));
        assertThat(catalog.lessons())
                .extracting(Lesson::slug)
                .endsWith("00-apart", "01-from-spike-to-silicon");
        assertThat(catalog.lessons().get(1).slug()).isEqualTo("50-mine");
        assertThat(catalog.problems())
                .extracting(Problem::message)
                .containsExactly("Prerequisite 'mine' is not a lesson");
    }

    @Test
    void lessons_in_a_jar_are_found_even_without_entries_for_its_folders() throws IOException {
        Path jar = home.resolve("more.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String file : List.of("README.md", "60-jar/lesson.md", "60-jar/net.json")) {
                out.putNextEntry(new JarEntry("lessons/" + file));
                out.write(file.getBytes(StandardCharsets.UTF_8));
            }
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThat(LessonFolders.onClassPath(loader))
                    .containsExactly(
                            new LessonFolder(
                                    "60-jar",
                                    Map.of(
                                            "lesson.md", "60-jar/lesson.md",
                                            "net.json", "60-jar/net.json")));
        }
    }

    @Test
    void missing_folder_is_simply_empty() {
        assertThat(LessonCatalog.with(home.resolve("nowhere")).problems()).isEmpty();
    }
}
