package org.spikebook.lesson.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.lesson.content.ProblemPlaces.places;
import static org.spikebook.lesson.content.WrittenLesson.FRONT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.lesson.authoring.LessonDraft;
import org.spikebook.lesson.authoring.document.NotebookDraft;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.Notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A task on a chip whose model solution, and whose wrong answers, choose another one. */
class ChipSolutionTest {

    private static final Path SILICON =
            Path.of("src/main/resources/lessons/01-from-spike-to-silicon");

    private static final String LESSON =
            FRONT
                    + """
                    ```network digits
                    document: digits.json
                    ```
                    ```training train
                    input: digits
                    plan: plan.json
                    ```
                    ```chip chip
                    input: train
                    chip: truenorth
                    inferencesPerSecond: 100
                    solution: loihi1
                    ```
                    ```task energy
                    wrong:
                      - {name: the other, chips: {chip: truenorth}, expect: nJ}
                    title: A chip that takes less
                    inputs: [chip]
                    points: 1
                    ask: Choose a chip.
                    check: {type: energyPerInference, budgetNj: 1000}
                    ```
                    """;

    @Test
    void model_solution_and_wrong_answer_are_on_their_chips() throws IOException {
        Lesson lesson = LessonCatalog.read("50-mine", files(LESSON)).orThrow("the lesson");
        WrongAnswer wrong = lesson.wrongAnswers("energy").getFirst();

        assertThat(chip(lesson.newNotebook(Locale.ENGLISH))).isEqualTo("truenorth");
        assertThat(chip(lesson.modelSolution())).isEqualTo("loihi1");
        assertThat(chip(lesson.with(wrong))).isEqualTo("truenorth");
    }

    @ParameterizedTest
    @CsvSource({
        "chip: truenorth, chip: truesouth, lesson.md:17 unknownChip",
        "solution: loihi1, solution: loihi9, lesson.md:19 unknownChip",
        "solution: loihi1, solution: 1, lesson.md:19 notAText",
        "'chips: {chip:', 'chips: {train:', lesson.md:23 noSuchCell",
    })
    void mistake_is_found_on_its_line(String right, String wrong, String expected)
            throws IOException {
        assertThat(places(files(LESSON.replace(right, wrong)))).containsExactly(expected);
    }

    @Test
    void lesson_that_is_made_of_its_notebook_has_the_solution_too() throws IOException {
        Lesson lesson = LessonCatalog.read("50-mine", files(LESSON)).orThrow("the lesson");
        Notebook start = lesson.newNotebook(Locale.ENGLISH);

        LessonDraft known =
                NotebookDraft.of(start, Optional.of(lesson), Map.of(), Locale.ENGLISH)
                        .orThrow("the draft");
        LessonDraft unknown =
                NotebookDraft.of(start, Optional.empty(), Map.of(), Locale.ENGLISH)
                        .orThrow("the draft");

        assertThat(known.file(LessonDraft.LESSON)).contains("solution: loihi1");
        assertThat(unknown.file(LessonDraft.LESSON)).doesNotContain("solution:");
    }

    private static String chip(Notebook notebook) {
        return notebook.cell("chip", ChipCell.class).orElseThrow().chip();
    }

    private static Map<String, String> files(String lesson) throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put("lesson.md", lesson);
        files.put("digits.json", Files.readString(SILICON.resolve("digits.json")));
        files.put("plan.json", Files.readString(SILICON.resolve("digits.plan.json")));
        return files;
    }
}
