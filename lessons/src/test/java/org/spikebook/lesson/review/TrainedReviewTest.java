package org.spikebook.lesson.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.problem.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** {@code lesson check --train}: a classifier that ten epochs bring over chance. */
class TrainedReviewTest {

    private static final Path SILICON =
            Path.of("src/main/resources/lessons/01-from-spike-to-silicon");

    private static final String LESSON =
            """
            ---
            title: Digits
            summary: One line.
            goals: [Train a network]
            minutes: 5
            version: 1
            ---

            ```network digits
            document: digits.json
            ```

            ```training train
            input: digits
            plan: plan.json
            ```

            ```task accuracy
            title: Better than chance
            inputs: [train]
            points: 1
            ask: Train it.
            check: {type: testAccuracy, leastPercent: 40, nonePercent: 30}
            wrong:
              - {name: as it was, files: {train: wrong/plan.json}, expect: target 40 %}
              - {name: well trained, files: {train: solution/plan.json}, expect: target 40 %}
            ```
            """;

    @Test
    void wrong_answer_that_passes_once_trained_is_found() throws IOException {
        Lesson lesson = LessonCatalog.read("50-digits", files()).orThrow("the lesson");

        ReviewResult untrained = LessonReview.of(lesson, Laboratory.standard(), RunControl.NONE);
        ReviewResult trained =
                LessonReview.trained(lesson, Laboratory.standard(), 2, RunControl.NONE);

        assertThat(untrained.problems()).isEmpty();
        assertThat(untrained.untrained()).isEqualTo(1);
        assertThat(trained.untrained()).isZero();
        assertThat(trained.wrongAnswers()).isEqualTo(2);
        assertThat(trained.problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .startsWith("the wrong answer 'well trained' passes");
    }

    @Test
    void cost_counts_trainings_and_steps() throws IOException {
        Lesson lesson = LessonCatalog.read("50-digits", files()).orThrow("the lesson");

        LessonCost cost = LessonCost.of(lesson, Laboratory.standard());

        assertThat(cost.trainings()).isEqualTo(1);
        assertThat(cost.runs()).isZero();
        assertThat(cost.steps()).isPositive();
    }

    private static Map<String, String> files() throws IOException {
        String plan =
                Files.readString(SILICON.resolve("solution/digits.plan.json"))
                        .replaceFirst("\"epochs\": \\d+", "\"epochs\": 10");
        Map<String, String> files = new TreeMap<>();
        files.put("lesson.md", LESSON);
        files.put("digits.json", Files.readString(SILICON.resolve("digits.json")));
        files.put("plan.json", Files.readString(SILICON.resolve("digits.plan.json")));
        files.put("solution/plan.json", plan);
        files.put(
                "wrong/plan.json",
                plan.replaceFirst("\"epochs\": \\d+", "\"epochs\": 1")
                        .replaceFirst("\"learningRate\": [0-9.]+", "\"learningRate\": 0.000001"));
        return files;
    }
}
