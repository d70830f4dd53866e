package org.spikebook.db.grade;

import static org.spikebook.db.Columns.uuid;

import org.spikebook.db.assignment.AssignmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;

/** Rows of {@code rubric_criterion} and {@code blind_marking}. */
@Repository
public class RubricRepository {

    private final JdbcClient jdbc;

    public RubricRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The criteria of an assignment in their order. */
    public List<CriterionRow> criteria(AssignmentId assignment) {
        return jdbc.sql(
                        "select * from rubric_criterion where assignment_id = :assignment order by"
                                + " position")
                .param("assignment", assignment.value())
                .query((row, _) ->
                        new CriterionRow(
                                uuid(row, "id"),
                                row.getString("title"),
                                row.getDouble("max_points")))
                .list();
    }

    /** Puts criteria in the place of all earlier ones. */
    public void replace(AssignmentId assignment, List<CriterionRow> criteria) {
        jdbc.sql("delete from rubric_criterion where assignment_id = :assignment")
                .param("assignment", assignment.value())
                .update();
        for (int position = 0; position < criteria.size(); position++) {
            CriterionRow criterion = criteria.get(position);
            jdbc.sql(
                            """
                            insert into rubric_criterion (id, assignment_id, position, title, max_points)
                            values (:id, :assignment, :position, :title, :maxPoints)
                            """)
                    .param("id", criterion.id())
                    .param("assignment", assignment.value())
                    .param("position", position)
                    .param("title", criterion.title())
                    .param("maxPoints", criterion.maxPoints())
                    .update();
        }
    }

    /** The ids of the criteria, as grades keep them. */
    public List<String> criterionIds(AssignmentId assignment) {
        return criteria(assignment).stream().map(row -> row.id().toString()).toList();
    }

    /** Whether submissions are marked without names. */
    public boolean isBlind(AssignmentId assignment) {
        return jdbc.sql("select count(*) from blind_marking where assignment_id = :assignment")
                        .param("assignment", assignment.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void setBlind(AssignmentId assignment, boolean blind) {
        jdbc.sql(
                        blind
                                ? "insert into blind_marking (assignment_id) values (:assignment)"
                                        + " on conflict do nothing"
                                : "delete from blind_marking where assignment_id = :assignment")
                .param("assignment", assignment.value())
                .update();
    }
}
