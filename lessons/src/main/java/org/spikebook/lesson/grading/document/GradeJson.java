package org.spikebook.lesson.grading.document;

import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.ReasonTree;
import org.spikebook.lesson.grading.Grade;
import org.spikebook.lesson.grading.TaskGrade;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.simulator.text.Text;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/**
 * Grades as JSON, format {@code spikebook/grade/1}, for our own store: reasons are kept as keys and
 * measured values, so that each reader sees them in their own language.
 */
public final class GradeJson {

    private static final String FORMAT = "spikebook/grade/1";
    private static final String TREE = "tree";
    private static final JsonMapper JSON = JsonMapper.shared();

    private GradeJson() {}

    /** The JSON text of a grade. */
    public static String write(Grade grade) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        root.put("lesson", grade.lesson().id());
        root.put("lessonVersion", grade.lesson().version());
        if (!grade.lesson().variant().isEmpty()) {
            root.put("lessonVariant", grade.lesson().variant());
        }
        root.put("notebook", grade.notebookHash());
        root.put("engine", grade.engine());
        root.put("hiddenSeed", grade.hiddenSeed());
        root.put("points", grade.points());
        root.put("maxPoints", grade.maxPoints());
        ArrayNode tasks = root.putArray("tasks");
        for (TaskGrade task : grade.tasks()) {
            ObjectNode node = tasks.addObject();
            node.put("task", task.task());
            node.put("title", task.title());
            writeResult(task.result(), node);
        }
        ReasonsJson.write(grade.notes(), root.putArray("notes"));
        return JSON.writeValueAsString(root);
    }

    /** Without the tree where that is the list of reasons, as results of earlier versions are. */
    private static void writeResult(CheckResult result, ObjectNode node) {
        node.put("points", result.points());
        node.put("maxPoints", result.maxPoints());
        ReasonsJson.write(result.reasons(), node.putArray("reasons"));
        if (!result.tree().equals(ReasonTree.flat(result.reasons()))) {
            ReasonsJson.writeTrees(result.tree(), node.putArray(TREE));
        }
    }

    /**
     * The grade in a text that {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it is not such a text
     */
    public static Grade read(String json) {
        JsonNode root = JSON.readTree(json);
        if (!FORMAT.equals(root.path("format").asString(""))) {
            throw new IllegalArgumentException("not a grade");
        }
        List<TaskGrade> tasks = new ArrayList<>();
        for (JsonNode task : root.path("tasks")) {
            tasks.add(
                    new TaskGrade(
                            task.path("task").asString(),
                            task.path("title").asString(),
                            result(task)));
        }
        return new Grade(
                new LessonRef(
                        root.path("lesson").asString(),
                        root.path("lessonVersion").asInt(),
                        root.path("lessonVariant").asString("")),
                root.path("notebook").asString(),
                root.path("engine").asString(),
                root.path("hiddenSeed").asLong(),
                tasks,
                ReasonsJson.read(root.path("notes")));
    }

    private static CheckResult result(JsonNode task) {
        double points = task.path("points").asDouble();
        int maxPoints = task.path("maxPoints").asInt();
        List<Text> reasons = ReasonsJson.read(task.path("reasons"));
        return task.has(TREE)
                ? new CheckResult(
                        points, maxPoints, reasons, ReasonsJson.readTrees(task.path(TREE)))
                : new CheckResult(points, maxPoints, reasons);
    }
}
