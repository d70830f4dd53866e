package org.spikebook.lesson.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.lesson.content.ProblemPlaces.CELL;
import static org.spikebook.lesson.content.ProblemPlaces.files;
import static org.spikebook.lesson.content.ProblemPlaces.places;
import static org.spikebook.lesson.content.WrittenLesson.FRONT;
import static org.spikebook.lesson.content.WrittenLesson.NETWORK;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.parameter.Value;

import java.util.Map;

/** Whatever is wrong with the files of a lesson, the author gets problems with file and line. */
class LessonFileProblemsTest {

    @Test
    void whole_lesson_has_no_problems() {
        assertThat(places(FRONT + CELL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "document: net.json, document: nets.json, lesson.md:10 noFile",
        "document: net.json, document: 5, lesson.md:10 notAText",
        "title: My network, titel: My network, lesson.md:9 unknownKey",
        "title: My network, document: net.json, lesson.md:10 notYaml",
        "document: net.json, document net.json, lesson.md:10 notYaml",
        "document: net.json, '', lesson.md:8 missing",
        "version: 3, version: three, lesson.md:6 notAWholeNumber",
        "goals: [See it spike], goals: [1], lesson.md:4 notAText",
        "goals: [See it spike], goals: [a, lesson.md:5 notYaml",
        "title: Mine, '', lesson.md:1 missing",
        "```network net, ```network, lesson.md:8 cellWithoutId",
        "```network net, ```netwrok net, lesson.md:8 unknownCellType",
        "```network net, ```network n.et, lesson.md:8 badId",
    })
    void mistake_is_found_on_its_line(String right, String wrong, String expected) {
        assertThat(places((FRONT + CELL).replace(right, wrong))).contains(expected);
    }

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

    @ParameterizedTest
    @CsvSource({
        "hidden: [/populations/exc/model], lesson.md:12 ok",
        "hidden: [/populations/inh], lesson.md:11 lockedNothing",
        "fixed: [populations], lesson.md:12 badPath",
        "fixed: /run, lesson.md:12 notAList",
        "'ranges: {/populations/exc/size: [9, 1]}', lesson.md:12 badRange",
        "'ranges: {/populations/exc/size: [6, 9]}', lesson.md:11 outOfLockedRange",
        "shown: [/run], lesson.md:12 unknownKey",
    })
    void mistake_in_locks_is_found_on_its_line(String lock, String expected) {
        String locked = CELL.replace("net.json\n", "net.json\nlocks:\n  " + lock + "\n");

        if (expected.endsWith("ok")) {
            assertThat(places(FRONT + locked)).isEmpty();
        } else {
            assertThat(places(FRONT + locked)).contains(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'{path: /populations/exc/size, value: 9}', ok",
        "'{path: /populations/inh/size, value: 9}', lesson.md:11 leadsNowhere",
        "'{path: /populations/exc/size, value: 5}', lesson.md:11 twinSame",
        "'{path: /populations/exc/size, value: -1}', lesson.md:11 notASize",
        "'{path: /run/seed, value: 7}', lesson.md:11 twinSeed",
        "'{path: /populations/exc/size}', lesson.md:11 missing",
        "'{path: /populations/exc/size, value: 9, of: 2}', lesson.md:11 unknownKey",
    })
    void mistake_in_a_twin_is_found_on_its_line(String twin, String expected) {
        String text = CELL.replace("net.json\n", "net.json\ntwin: " + twin + "\n");

        if (expected.equals("ok")) {
            assertThat(places(FRONT + text)).isEmpty();
        } else {
            assertThat(places(FRONT + text)).contains(expected);
        }
    }

    /** What a learner makes of a cell is kept in notebooks. */
    @ParameterizedTest
    @CsvSource({
        "training, plan: plan.json, brought",
        "chip, chip: loihi1, ownChip",
        "chip, chip: loihi1, learner",
        "runs, 'measures: [{measure: populationRate, of: exc}]', start",
        "runs, 'measures: [{measure: populationRate, of: exc}]', rows",
    })
    void work_ofALearner_isUnknownInALesson(String type, String setting, String key) {
        String block = "```" + type + " mine\ninput: net\n" + setting + "\n" + key + ": a\n```\n";

        assertThat(places(FRONT + CELL + block)).contains("lesson.md:15 unknownKey");
    }

    @ParameterizedTest
    @CsvSource({
        "input: net, populationRate, exc, ok",
        "input: nets, populationRate, exc, lesson.md:13 noNetworkOfRuns",
        "input: net, populationRate, inh, lesson.md:15 noPopulation",
        "input: net, meanPotential, exc, lesson.md:15 notRecorded.potential",
        "input: net, rate, exc, lesson.md:15 unknownMeasure",
    })
    void mistake_in_a_table_of_runs_is_found_on_its_line(
            String input, String measure, String of, String expected) {
        String table =
                "```runs table\n"
                        + input
                        + "\nmeasures:\n  - {measure: "
                        + measure
                        + ", of: "
                        + of
                        + "}\n```\n";
        Map<String, String> files = files(FRONT + CELL + table);
        files.put(
                "net.json",
                NETWORK.strip().replaceFirst("}$", "")
                        + ", \"recorders\": [{\"id\": \"s\", \"of\": \"exc\", \"record\":"
                        + " \"spikes\"}]}");

        if (expected.equals("ok")) {
            assertThat(places(files)).isEmpty();
        } else {
            assertThat(places(files)).contains(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'network: net, measure: spikeCount, of: exc, expected: 0, tolerance: 0', ok",
        "'network: one, measure: spikeCount, of: exc, expected: 0, tolerance: 0', noNetwork",
        "'network: net, measure: spikeCount, of: inh, expected: 0, tolerance: 0', noPopulation",
        "'network: net, measure: rate, of: exc, expected: 0, tolerance: 0', unknownMeasure",
        "'network: net, measure: spikeCount, of: exc, expected: 7, tolerance: 0', notInText",
        "'network: net, measure: spikeCount, of: exc, expected: 0', missing",
        "'network: net, measure: spikeCount, of: exc, expected: 0, tolerance: -1', notANumber",
        "'network: net, measure: spikeCount, of: exc, expected: 0, tolerance: 0, a: 1', unknownKey",
        "'network: net, measure: spikeCount, of: exc, expected: 0, tolerance: 0,"
                + " change: {/populations/inh/size: 2}', leadsNowhere",
        "'network: net, measure: spikeCount, of: exc, expected: 0, tolerance: 0,"
                + " change: {/populations/exc/size: -2}', notASize",
    })
    void mistake_in_a_stated_number_is_found_on_its_line(String number, String expected) {
        String front =
                FRONT.replace("version: 3\n", "version: 3\nnumbers:\n  - {" + number + "}\n");
        String text = front + CELL + "\nIt sends 0 spikes.\n";

        if (expected.equals("ok")) {
            assertThat(places(text)).isEmpty();
        } else {
            assertThat(places(text)).containsOnly("lesson.md:8 " + expected);
        }
    }

    @Test
    void table_of_runs_before_its_network_is_named() {
        String table = "```runs table\ninput: net\nmeasures: []\n```\n";

        assertThat(places(FRONT + table + CELL)).containsExactly("lesson.md:9 noNetworkOfRuns");
    }

    @Test
    void model_solution_that_changes_what_is_locked_is_named() {
        String locked = CELL.replace("net.json\n", "net.json\nlocks: {fixed: [/populations]}\n");
        Map<String, String> files = files(FRONT + locked);
        files.put("solution/net.json", NETWORK.replace("5", "6"));

        assertThat(places(files)).containsExactly("lesson.md:11 locked");
    }

    @Test
    void block_that_is_not_closed_does_not_swallow_the_next_cell() {
        String unclosed = CELL.replace("net.json\n```", "net.json\n");
        String next = CELL.replace("network net", "network other");

        assertThat(places(FRONT + unclosed + next)).containsExactly("lesson.md:8 unclosedCell");
        assertThat(places(FRONT + "```python\n" + CELL + "\nmore"))
                .as("its first fence has an info string, so only the last one closes the block")
                .isEmpty();
        assertThat(places(FRONT + CELL + "~~~~\ntext\n~~~\n"))
                .containsExactly("lesson.md:12 unclosedBlock");
    }

    @Test
    void front_matter_that_is_not_closed_is_named() {
        assertThat(places("---\ntitle: Mine\n" + CELL)).contains("lesson.md:1 unclosedFrontMatter");
    }

    @Test
    void second_cell_of_an_id_is_named_with_its_own_line() {
        assertThat(places(FRONT + CELL + CELL)).containsExactly("lesson.md:12 duplicateId");
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
        String task =
                """
                ```question claim
                kind: text
                ```
                ```task task
                check: %s
                title: A claim
                inputs: [claim]
                points: %s
                ask: Explain.
                ```
                """
                        .formatted(check, points);

        if (expected.equals("ok")) {
            assertThat(places(FRONT + CELL + task)).isEmpty();
        } else {
            assertThat(places(FRONT + CELL + task)).containsExactly(expected);
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from: 0, to: 10} | from: 10, to: 0} | badRange",
                "label: I, | scale: logg, label: I, | unknownScale",
                "label: I, | ticks: [11], label: I, | farTick",
                "label: I, | labell: I, | unknownKey",
                "[5, 50] | [0, 50] | badCurve",
                "[5, 50] | 5 | badCurve",
                "tolerance: 0.1 | tolerance: 2 | notANumber",
                "unit: Hz | unit: kHz | rateWithoutHertz",
                "rateOf: exc | within: 1 | halfMeasure",
            })
    void mistake_of_a_drawing_is_found(String right, String wrong, String expected) {
        String drawing =
                """
                ```question draw
                kind: draw
                draw:
                  x: {label: I, from: 0, to: 10}
                  y: {label: f, unit: Hz, from: 0, to: 100}
                  points: [[0, 0], [5, 50], [10, 100]]
                  tolerance: 0.1
                  rateOf: exc
                  over: /populations/exc/size
                ```
                """;

        assertThat(places(FRONT + CELL + drawing)).isEmpty();
        assertThat(places(FRONT + CELL + drawing.replace(right, wrong)))
                .anyMatch(place -> place.matches("lesson.md:1[2-9] " + expected));
    }

    @ParameterizedTest
    @CsvSource({
        "over: /populations/exc/model/tRefMs, ok",
        "over: /populations/exc/model/tRefs, lesson.md:18 ",
        "over: /populations/inh/model/tRefMs, lesson.md:18 leadsNowhere",
        "over: populations, lesson.md:18 leadsToNoNumber",
        "over: /populations/exc/model, lesson.md:18 leadsToNoNumber",
        "rateOf: inh, lesson.md:17 rateOfUnknown",
    })
    void rate_of_what_the_network_does_not_have_is_found_on_its_line(String key, String expected) {
        String drawing =
                """
                ```question draw
                kind: draw
                draw:
                  x: {label: t, from: 0, to: 10}
                  y: {label: f, unit: Hz, from: 0, to: 100}
                  rateOf: exc
                  over: /populations/exc/model/tRefMs
                ```
                """;
        String name = key.substring(0, key.indexOf(':'));
        String changed = drawing.replaceFirst(name + ": .*", key);

        if (expected.equals("ok")) {
            assertThat(places(FRONT + CELL + changed)).isEmpty();
        } else {
            assertThat(places(FRONT + CELL + changed))
                    .isNotEmpty()
                    .allSatisfy(place -> assertThat(place).startsWith(expected));
        }
    }

    @Test
    void rate_is_that_of_the_next_network_and_there_must_be_one() {
        String question =
                """
                ```question rate
                kind: number
                number: {expected: 20, tolerance: 3, unit: Hz, rateOf: exc}
                ```
                """;
        String other = CELL.replace("network net", "network two").replace("net.json", "two.json");
        Map<String, String> files = files(FRONT + CELL + question + other);
        files.put("two.json", NETWORK.replace("exc", "inh"));

        assertThat(places(FRONT + question + CELL)).isEmpty();
        assertThat(places(files)).containsExactly("lesson.md:14 rateOfUnknown");
        assertThat(places(FRONT + question)).containsExactly("lesson.md:10 rateOfNoNetwork");
    }

    @Test
    void broken_network_is_named_with_file_and_line() {
        Map<String, String> files = files(FRONT + CELL);
        files.put("net.json", "{\"format\": \"spikebook/network/1\",\n \"populations\": [}\n");

        assertThat(places(files)).anySatisfy(p -> assertThat(p).startsWith("net.json:2 "));
    }

    @Test
    void steps_take_no_longer_than_the_lesson() {
        String question =
                """
                ```question free
                minutes: MINUTES
                kind: text
                ```
                """;

        assertThat(places(FRONT + question.replace("MINUTES", "5"))).isEmpty();
        assertThat(places(FRONT + question.replace("MINUTES", "6")))
                .containsExactly("lesson.md:5 stepsTakeLonger");
        assertThat(places(FRONT + question.replace("MINUTES", "none")))
                .allMatch(place -> place.startsWith("lesson.md:9 "))
                .isNotEmpty();
    }
}
