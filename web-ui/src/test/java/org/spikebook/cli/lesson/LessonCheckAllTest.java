package org.spikebook.cli.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.cli.terminal.ExitCode;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.lesson.authoring.LessonDraft;
import org.spikebook.lesson.authoring.LessonTemplate;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;

import picocli.CommandLine;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** {@code lesson check --all}, of a catalog with one lesson in place of those that ship. */
class LessonCheckAllTest {

    private static final String START = "network.json";
    private static final String SOLUTION = "solution/network.json";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void all_lessons_are_checked_with_their_tasks() {
        assertThat(checkAll(LessonTemplate.draft())).isEqualTo(ExitCode.DONE);
        assertThat(text(out)).contains("50-mine: good (1 tasks", "2 wrong answers");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void template_in_german_is_good_too() {
        LessonDraft german = LessonTemplate.draft(Locale.GERMAN);

        assertThat(german.file(LessonDraft.LESSON)).contains("title: Meine Lektion");
        assertThat(checkAll(german)).isEqualTo(ExitCode.DONE);
    }

    /** It stands in no list of the catalog. */
    @Test
    void placement_quiz_is_checked_too() {
        LessonDraft draft = LessonTemplate.draft();
        String quiz =
                draft.file(LessonDraft.LESSON).replace("\nversion:", "\nkind: placement\nversion:");

        assertThat(checkAll(draft.withFile(LessonDraft.LESSON, quiz))).isEqualTo(ExitCode.DONE);
        assertThat(text(out)).contains("50-mine: good");
    }

    @Test
    void lesson_whose_tasks_are_not_right_is_told() {
        LessonDraft draft = LessonTemplate.draft();

        int exitCode = checkAll(draft.withFile(SOLUTION, draft.file(START)));

        assertThat(exitCode).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(text(err)).contains("/50-mine/lesson.md:", "the model solution fails task");
    }

    private int checkAll(LessonDraft draft) {
        Lesson lesson = LessonCatalog.read("50-mine", draft.files()).orThrow("the lesson");
        Terminal terminal = new Terminal(stream(out), stream(err), false, Path.of("no-data"));
        return new CommandLine(new LessonCheckCommand(terminal, () -> LessonCatalog.of(lesson)))
                .execute("--all");
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
