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

import java.util.Map;

/** What is wrong with cells of a lesson: locks, twins and tables of runs. */
class LessonCellProblemsTest {

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
}
