package org.spikebook.web.catalog.title;

import org.spikebook.lesson.check.ReasonTree;
import org.spikebook.lesson.check.question.OpenRubric;
import org.spikebook.lesson.check.question.Rubric;
import org.spikebook.lesson.check.question.RubricCriterion;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.simulator.text.Text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Titles of the graded tasks of a lesson, and of the criteria of their rubrics. */
public final class TaskTitles {

    /** By the id of the task: what is shown for a title that may have been stored. */
    private final Map<String, Map<String, String>> shown = new HashMap<>();

    /**
     * @param lesson empty if it is there no more
     * @param reader the language in which titles are shown
     */
    TaskTitles(Optional<Lesson> lesson, Locale reader) {
        lesson.stream()
                .flatMap(base -> Stream.concat(Stream.of(base), base.variants().stream()))
                .forEach(each -> addTasks(each, reader));
    }

    /** Titles of a variant can have its values in them. */
    private void addTasks(Lesson variant, Locale reader) {
        Map<String, TaskCell> read =
                tasks(variant, reader).collect(Collectors.toMap(TaskCell::id, Function.identity()));
        StoredTitles.EDITIONS.stream()
                .flatMap(edition -> tasks(variant, edition))
                .forEach(stored ->
                        Optional.ofNullable(read.get(stored.id()))
                                .ifPresent(task -> add(stored, task)));
    }

    private static Stream<TaskCell> tasks(Lesson lesson, Locale edition) {
        return lesson.newNotebook(edition).cells(TaskCell.class).stream();
    }

    /** A translation may have other criteria than the lesson: those are shown as stored. */
    private void add(TaskCell stored, TaskCell read) {
        Map<String, String> ofTask = shown.computeIfAbsent(stored.id(), _ -> new HashMap<>());
        ofTask.putIfAbsent(stored.title(), read.title());
        List<String> from = criteria(stored);
        List<String> to = criteria(read);
        if (from.size() == to.size()) {
            for (int k = 0; k < from.size(); k++) {
                ofTask.putIfAbsent(from.get(k), to.get(k));
            }
        }
    }

    private static List<String> criteria(TaskCell task) {
        return Rubric.criteria(task.check()).stream().map(RubricCriterion::title).toList();
    }

    /**
     * The title of a task, or of a criterion of its rubric.
     *
     * @param task id of its cell
     */
    public String of(String task, String stored) {
        return shown.getOrDefault(task, Map.of()).getOrDefault(stored, stored);
    }

    /** Reasons of a grade of a task, with criteria as their reader knows them. */
    public List<Text> reasons(String task, List<Text> reasons) {
        return OpenRubric.retitled(reasons, title -> of(task, title));
    }

    /** The same of what explains a grade as trees. */
    public List<ReasonTree> tree(String task, List<ReasonTree> tree) {
        return OpenRubric.retitledTree(tree, title -> of(task, title));
    }
}
