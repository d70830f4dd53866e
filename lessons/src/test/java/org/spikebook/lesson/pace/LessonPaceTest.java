package org.spikebook.lesson.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TextCell;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class LessonPaceTest {

    private static final NetworkCell NET = new NetworkCell("net", "", "{}", CanvasLayout.EMPTY);
    private static final List<Cell> CELLS =
            List.of(
                    new TextCell("text-1", "Words."),
                    question("one"),
                    NET,
                    new TaskCell(
                            "task",
                            "Task",
                            List.of("net"),
                            new CheckSpec("answer", Map.of()),
                            1,
                            "Do it."),
                    question("two"));
    private static final Notebook START = new Notebook("N", Optional.empty(), CELLS);

    private static QuestionCell question(String id) {
        return new QuestionCell(
                id, "", new Question.Choice(List.of("Yes", "No")), false, "?", Optional.empty());
    }

    private static Notebook answered(Notebook notebook, String id) {
        QuestionCell question = notebook.cell(id, QuestionCell.class).orElseThrow();
        return notebook.withCell(question.withAnswer(Answer.option(0)));
    }

    @Test
    void stepsThatStateNothing_shareTheRest() {
        assertThat(LessonPace.of(20, CELLS, Map.of("task", 10)).steps())
                .containsExactly(
                        new LessonPace.Step("one", 5),
                        new LessonPace.Step("task", 10),
                        new LessonPace.Step("two", 5));
    }

    @Test
    void left_isWhatStandsBehindTheLastStepThatIsDone() {
        LessonPace pace = LessonPace.of(20, CELLS, Map.of("task", 10));

        assertThat(pace.left(START, START)).isEqualTo(20);
        assertThat(pace.left(answered(START, "one"), START)).isEqualTo(15);
        assertThat(pace.left(START.withCell(NET.withDocument("[]")), START)).isEqualTo(5);
        assertThat(pace.left(answered(START, "two"), START)).isZero();
        assertThat(pace.left(START.withoutCell("net"), START)).isEqualTo(5);
    }

    @Test
    void lessonThatAsksNothing_isLeftAsAWhole() {
        LessonPace pace = LessonPace.of(15, List.of(NET), Map.of());

        assertThat(pace.left(START, START)).isEqualTo(15);
    }
}
