package org.spikebook.lesson.grading.document;

import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.grading.Grade;
import org.spikebook.lesson.grading.TaskGrade;
import org.spikebook.lesson.notebook.LessonRef;

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
            node.put("points", task.result().points());
            node.put("maxPoints", task.result().maxPoints());
            ReasonsJson.write(task.result().reasons(), node.putArray("reasons"));
        }
        ReasonsJson.write(grade.notes(), root.putArray("notes"));
        return JSON.writeValueAsString(root);
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
                            new CheckResult(
                                    task.path("points").asDouble(),
                                    task.path("maxPoints").asInt(),
                                    ReasonsJson.read(task.path("reasons")))));
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
}
