package org.spikebook.web.grading;

import org.spikebook.db.grade.GradeRow;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

import java.util.List;

/** The reasons of a grade as JSON. */
@Component
class GradeJson {

    private static final TypeReference<List<TaskPoints>> TASKS = new TypeReference<>() {};

    private final ObjectMapper json;

    GradeJson(ObjectMapper json) {
        this.json = json;
    }

    String write(List<TaskPoints> tasks) {
        return json.writeValueAsString(tasks);
    }

    GradeView view(GradeRow row) {
        List<TaskPoints> tasks = json.readValue(row.detail(), TASKS);
        return new GradeView(row.points(), row.maxPoints(), tasks, row.engine(), row.gradedAt());
    }
}
