package org.spikebook.lesson.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.lesson.content.ProblemPlaces.CELL;
import static org.spikebook.lesson.content.ProblemPlaces.files;
import static org.spikebook.lesson.content.ProblemPlaces.places;
import static org.spikebook.lesson.content.WrittenLesson.FRONT;
import static org.spikebook.lesson.content.WrittenLesson.claim;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.parameter.Value;

/** What is wrong with the tasks of a lesson and their checks. */
class LessonTaskProblemsTest {

    /** Nor is it lost for those who work with it already. */
    @Test
    void check_of_which_nothing_counts_is_found_on_its_line_where_it_is_written() {
        String lesson =
                FRONT
                        + CELL
                        + """
                        ```task quiet
                        title: Keep it quiet
                        inputs: [net]
                        points: 2
                        ask: Keep it quiet.
                        check: {type: spikeCount, population: exc, durationMs: 50, fromMs: 50}
                        ```
                        """;

        assertThat(places(lesson)).containsExactly("lesson.md:17 counted.none");
        Lesson published = LessonCatalog.published("50-mine", files(lesson)).orThrow("the lesson");
        assertThat(published.tasks())
                .singleElement()
                .satisfies(task ->
                        assertThat(task.check().parameters())
                                .containsEntry("fromMs", Value.of(50.0)));
    }

    @Test
    void markdown_of_a_task_may_hold_code() {
        String task =
                """
                ```task task
                title: Code
                inputs: [net]
                points: 1
                ask: |
                  Run this:

                  ```python
                  print(1)
                  ```
                check: {type: populationRate, population: exc}
                ```
                """;

        assertThat(places(FRONT + CELL + task)).isEmpty();
    }

    /** Points by hand are those of the whole task, so that its criteria must come to them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | {type: rubric, criteria: \"1 A\\n2 B\"} | ok",
                "2 | {type: rubric, criteria: \"1 A\\n2 B\"} | lesson.md:16 rubricPoints",
                "3 | {type: rubric, criteria: A} | lesson.md:16 rubric.line",
                "3 | {type: all, of: [{type: rubric, criteria: 3 A}]} | lesson.md:16"
                        + " rubricAmongOthers",
            })
    void mistake_in_a_rubric_is_found_on_its_line(String points, String check, String expected) {
        String lesson = FRONT + CELL + claim(check, points);

        if (expected.equals("ok")) {
            assertThat(places(lesson)).isEmpty();
        } else {
            assertThat(places(lesson)).containsExactly(expected);
        }
    }

    /** What is compared with is an input of the same kind, so that its locks count. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[net, other] | baseline: other | ok",
                "[net] | silence: exc | ok",
                "[net] | baseline: other | lesson.md:19 wrongBaseline",
                "[net] | baseline: nothing | lesson.md:19 wrongBaseline",
                "[net] | measure: synchrony | lesson.md:19 compared.nothing",
            })
    void mistake_in_a_comparison_is_found_on_its_line(
            String inputs, String compared, String expected) {
        String other = CELL.replace("network net", "network other");
        String task =
                """
                ```task task
                inputs: %s
                points: 1
                check: {type: activityComparison, population: exc, %s}
                title: Two networks
                ask: Compare.
                ```
                """
                        .formatted(inputs, compared);

        if (expected.equals("ok")) {
            assertThat(places(FRONT + CELL + other + task)).isEmpty();
        } else {
            assertThat(places(FRONT + CELL + other + task)).contains(expected);
        }
    }
}
