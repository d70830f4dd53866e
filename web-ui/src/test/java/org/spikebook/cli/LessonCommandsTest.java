package org.spikebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

class LessonCommandsTest {

    @TempDir Path home;

    @Test
    void new_lesson_passes_its_check() {
        Path lesson = home.resolve("50-mine");

        CliRun made = CliRun.of("lesson", "new", lesson);
        CliRun checked = CliRun.of("lesson", "check", lesson);

        assertThat(made.exitCode()).isZero();
        assertThat(checked.err()).isEmpty();
        assertThat(checked.exitCode()).isZero();
        assertThat(checked.out()).contains("50-mine: good (1 tasks", "2 wrong answers");
    }

    @Test
    void new_over_an_existing_folder_is_refused() {
        CliRun run = CliRun.of("lesson", "new", home);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("exists already");
    }

    @Test
    void mistakes_are_told_with_file_and_line_and_exit_code_2() throws IOException {
        Path lesson = made();
        change(lesson, "points: 3", "points: three");

        CliRun run = CliRun.of("lesson", "check", home);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(lesson + "/lesson.md:38: 'points' must be a whole number");
    }

    @Test
    void tasks_that_ask_the_wrong_thing_are_told() throws IOException {
        Path lesson = made();
        change(
                lesson,
                "{type: weightRange, population: exc, most: 300, limit: true}",
                "{type: spikeCount, population: exc}");
        change(lesson, "expect: did not fire", "expect: is asleep");

        CliRun run = CliRun.of("lesson", "check", lesson);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "lesson.md:51: the wrong answer 'one strong source' passes",
                        "lesson.md:54: the feedback to the wrong answer 'no noise' is: ",
                        "Expected: is asleep");
        assertThat(run.out()).contains("2 problems");
    }

    @Test
    void solution_that_fails_and_blank_start_that_passes_are_told() throws IOException {
        Path lesson = made();
        Path network = lesson.resolve("network.json");
        Path solution = lesson.resolve("solution/network.json");
        String start = Files.readString(network);
        Files.writeString(network, Files.readString(solution));
        Files.writeString(solution, start);

        CliRun run = CliRun.of("lesson", "check", lesson);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("the blank start passes task 'twenty'")
                .contains("the model solution fails task 'twenty': Criterion 1 of 2 is not met");
    }

    @Test
    void links_terms_and_prerequisites_that_lead_nowhere_are_told() throws IOException {
        CliRun.of("lesson", "new", home.resolve("49-before"));
        Path lesson = made();
        change(
                lesson,
                "minutes: 15",
                "minutes: 15\ncourse: {number: 50, session: 1, prerequisites:"
                        + " [02-the-f-i-curve, 49-before, 48-none]}");
        change(lesson, "hints:\n", "hints:\n  - See [there](notes.md).\n");
        change(lesson, "  - Raise the rate of the noise.\n", "");
        Files.writeString(
                lesson.resolve("lesson.md"),
                "\nA [word](#term), [below](#below), <https://example.org/a>.\n",
                StandardOpenOption.APPEND);
        int last = Files.readAllLines(lesson.resolve("lesson.md")).size();

        CliRun run = CliRun.of("lesson", "check", lesson);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("lesson.md:" + last + ": Term 'word' has no explanation")
                .contains("lesson.md:" + last + ": Link 'below' leads to '#below'")
                .containsPattern("lesson.md:[1-9][0-9]*: Link 'there' leads to 'notes.md'")
                .contains("lesson.md:1: Prerequisite '48-none' is not a lesson")
                .doesNotContain("02-the-f-i-curve", "49-before", "example.org");
        assertThat(run.out()).contains("50-mine: 4 problems");
    }

    @Test
    void stated_numbers_are_measured_and_told_where_they_differ() throws IOException {
        Path lesson = made();
        String silent = "measure: %s, of: exc, change: {/stimuli/noise/rateHz: 0}, expected: %s";
        change(
                lesson,
                "version: 1\n",
                "version: 1\nnumbers:\n"
                        + stated(silent.formatted("populationRate", "0"))
                        + stated(silent.formatted("populationRate", "20"))
                        + stated(silent.formatted("intervalCv", "300")));
        change(lesson, "Explain what was seen", "Without noise they fire at 0 Hz. Explain it");

        CliRun run = CliRun.of("lesson", "check", lesson);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("lesson.md:10: the text states 20 (tolerance 1), but the run gave 0")
                .contains("lesson.md:11: the text states 300, but the run gave no such number")
                .doesNotContain("lesson.md:9:");
        assertThat(run.out()).contains("50-mine: 2 problems", "3 stated numbers");
    }

    private static String stated(String number) {
        return "  - {network: net, " + number + ", tolerance: 1}\n";
    }

    @Test
    void cost_of_a_lesson_is_told() {
        CliRun run = CliRun.of("lesson", "check", made());

        assertThat(run.out())
                .containsPattern("cost: one run of each network [0-9.]+ million neuron updates")
                .contains("runs of sweeps: 0; trainings: 0");
    }

    @Test
    void wrong_arguments_are_refused() {
        assertThat(CliRun.of("lesson").exitCode()).isEqualTo(2);
        assertThat(CliRun.of("lesson", "check").exitCode()).isEqualTo(2);
        assertThat(CliRun.of("lesson", "check", "--all", home).exitCode()).isEqualTo(2);
        assertThat(CliRun.of("lesson", "check", home.resolve("none")).err()).contains("not found");
        assertThat(CliRun.of("lesson", "check", home).err()).contains("contains no lessons");
    }

    private Path made() {
        Path lesson = home.resolve("50-mine");
        CliRun.of("lesson", "new", lesson);
        return lesson;
    }

    private static void change(Path lesson, String from, String to) throws IOException {
        Path file = lesson.resolve("lesson.md");
        Files.writeString(file, Files.readString(file).replace(from, to));
    }
}
