package org.spikebook.web.grading.task;

import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.Languages;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The help that a lesson has for its tasks: hints, and the model solution as cells to look at. */
@Component
public class TaskGuide {

    private static final String PREFIX = "solution-";

    private final LessonCatalog lessons;

    TaskGuide(LessonCatalog lessons) {
        this.lessons = lessons;
    }

    /** The hints of a task in their order, as Markdown; none if it has none. */
    public List<String> hints(Notebook notebook, TaskCell task) {
        return lesson(notebook)
                .map(lesson -> lesson.hints(task.id(), Languages.current()))
                .orElse(List.of());
    }

    /** Whether there is a model solution to be shown. */
    public boolean hasSolution(Notebook notebook, TaskCell task) {
        return !solution(notebook, task).isEmpty();
    }

    /**
     * The notebook with the model solution behind the task, as cells of their own beside the
     * student's, and with a note in the task that it was shown. Nothing if it has no room for them.
     */
    public Optional<Notebook> withSolution(Notebook notebook, TaskCell task) {
        List<Cell> cells = new ArrayList<>(notebook.cells());
        int at = cells.indexOf(task);
        List<Cell> solution = solution(notebook, task);
        if (at < 0 || cells.size() + solution.size() > Notebook.MAX_CELLS) {
            return Optional.empty();
        }
        cells.set(at, task.withHelp(task.help().withSolution()));
        cells.addAll(at + 1, solution);
        return Optional.of(new Notebook(notebook.title(), notebook.lesson(), cells));
    }

    /** Whether a cell of a lesson's notebook is part of a model solution that was shown. */
    public static boolean isSolution(Cell cell) {
        return cell.id().startsWith(PREFIX);
    }

    private List<Cell> solution(Notebook notebook, TaskCell task) {
        return lesson(notebook).map(lesson -> solution(lesson, notebook, task)).orElse(List.of());
    }

    /** The cells that the task judges, where the model solution differs; their inputs first. */
    private static List<Cell> solution(Lesson lesson, Notebook notebook, TaskCell task) {
        Map<String, Cell> copies = new LinkedHashMap<>();
        Notebook solved = named(lesson, notebook);
        task.inputs().forEach(input -> copy(input, lesson, solved, copies));
        return copies.values().stream().filter(cell -> notebook.cell(cell.id()).isEmpty()).toList();
    }

    /**
     * The model solution, which is in English, with the titles of the cells that it stands beside;
     * those of cells that were deleted in the language of the page.
     */
    private static Notebook named(Lesson lesson, Notebook notebook) {
        Notebook solved = lesson.modelSolution();
        Notebook start = lesson.newNotebook(Languages.current());
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : solved.cells()) {
            Optional<Cell> own = notebook.cell(cell.id()).or(() -> start.cell(cell.id()));
            cells.add(own.map(Cell::title).map(cell::withTitle).orElse(cell));
        }
        return new Notebook(solved.title(), solved.lesson(), cells);
    }

    private static void copy(String id, Lesson lesson, Notebook solved, Map<String, Cell> copies) {
        Optional<Cell> cell = solved.cell(id);
        if (cell.isEmpty() || copies.containsKey(id)) {
            return;
        }
        cell.get().inputs().forEach(input -> copy(input, lesson, solved, copies));
        boolean differs =
                lesson.solution(id).isPresent()
                        || cell.get().inputs().stream().anyMatch(copies::containsKey);
        if (differs) {
            copied(cell.get(), copies).ifPresent(copy -> copies.put(id, copy));
        }
    }

    private static Optional<Cell> copied(Cell cell, Map<String, Cell> copies) {
        String id = PREFIX + cell.id();
        String title = Text.of(TaskGuide.class, "solution", cell.title()).in(Languages.current());
        return switch (cell) {
            case NetworkCell network -> Optional.of(network.withId(id).withTitle(title));
            case TrainingCell training ->
                    Optional.of(
                            new TrainingCell(
                                    id, title, idOf(training.input(), copies), training.plan()));
            case ChipCell chip ->
                    Optional.of(
                            new ChipCell(
                                    id,
                                    title,
                                    idOf(chip.input(), copies),
                                    chip.chip(),
                                    chip.inferencesPerSecond()));
            default -> Optional.empty();
        };
    }

    private static String idOf(String input, Map<String, Cell> copies) {
        Cell copy = copies.get(input);
        return copy == null ? input : copy.id();
    }

    private Optional<Lesson> lesson(Notebook notebook) {
        return notebook.lesson().flatMap(lessons::lesson);
    }
}
