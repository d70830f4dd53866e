package org.spikebook.db.classboard;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.notebook.NotebookId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Rows of {@code notebook_step}. */
@Repository
public class StepRepository {

    private static final String INSERT =
            """
            insert into notebook_step
                (notebook_id, cell_id, done, failed_checks, reasons, changed_at, all_failures, last_reasons)
            values (:notebook, :cell, :done, :failed, :reasons, :at, :failed, :reasons) on conflict do nothing
            """;

    private final JdbcClient jdbc;

    public StepRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The cell is being worked on. */
    public void touch(NotebookId notebook, String cellId, Instant at) {
        int updated =
                jdbc.sql(
                                """
                                update notebook_step set changed_at = :at, is_reset = false
                                where notebook_id = :notebook and cell_id = :cell
                                """)
                        .param("at", timestamp(at))
                        .param("notebook", notebook.value())
                        .param("cell", cellId)
                        .update();
        if (updated == 0) {
            insert(new StepRow(notebook, cellId, false, 0, null, at));
        }
    }

    /** What the cell asks for is done; no-op if it was before. */
    public void complete(NotebookId notebook, String cellId, Instant at) {
        int updated =
                jdbc.sql(
                                """
                                update notebook_step set done = true, failed_checks = 0, reasons = null, changed_at = :at,
                                    is_reset = false
                                where notebook_id = :notebook and cell_id = :cell and not done
                                """)
                        .param("at", timestamp(at))
                        .param("notebook", notebook.value())
                        .param("cell", cellId)
                        .update();
        if (updated == 0) {
            insert(new StepRow(notebook, cellId, true, 0, null, at));
        }
    }

    /**
     * A check of the cell failed.
     *
     * @param reasons as JSON, at most 8,000 characters
     */
    public void fail(NotebookId notebook, String cellId, String reasons, Instant at) {
        int updated =
                jdbc.sql(
                                """
                                update notebook_step set done = false, failed_checks = failed_checks + 1,
                                    reasons = :reasons, changed_at = :at, is_reset = false,
                                    all_failures = all_failures + 1, last_reasons = :reasons
                                where notebook_id = :notebook and cell_id = :cell
                                """)
                        .param("reasons", reasons)
                        .param("at", timestamp(at))
                        .param("notebook", notebook.value())
                        .param("cell", cellId)
                        .update();
        if (updated == 0) {
            insert(new StepRow(notebook, cellId, false, 1, reasons, at));
        }
    }

    /** Cells are as if they had not been begun; how often checks failed in all stays. */
    public void reopen(NotebookId notebook, Collection<String> cellIds, Instant at) {
        if (cellIds.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        update notebook_step set done = false, failed_checks = 0, reasons = null, changed_at = :at,
                            is_reset = true
                        where notebook_id = :notebook and cell_id in (:cells)
                        """)
                .param("at", timestamp(at))
                .param("notebook", notebook.value())
                .param("cells", cellIds)
                .update();
    }

    private void insert(StepRow row) {
        jdbc.sql(INSERT)
                .param("notebook", row.notebook().value())
                .param("cell", row.cellId())
                .param("done", row.done())
                .param("failed", row.failedChecks())
                .param("reasons", row.reasons())
                .param("at", timestamp(row.changedAt()))
                .update();
    }

    /** Of all notebooks of a lesson that members of a class own. */
    public List<StepRow> of(CourseId course, String lessonSlug) {
        return jdbc.sql(
                        """
                        select s.* from notebook_step s join notebook n on n.id = s.notebook_id
                        join course_member m on m.visitor_id = n.owner_id
                        where m.course_id = :course and n.lesson_slug = :lesson and n.deleted_at is null
                        and not s.is_reset
                        """)
                .param("course", course.value())
                .param("lesson", lessonSlug)
                .query(StepRepository::row)
                .list();
    }

    /** Cells of which a check failed, in all notebooks of a lesson that students of a class own. */
    public List<StepFailures> failures(CourseId course, String lessonSlug) {
        return jdbc.sql(
                        """
                        select n.owner_id, s.cell_id, s.all_failures, s.last_reasons
                        from notebook_step s join notebook n on n.id = s.notebook_id
                        join course_member m on m.visitor_id = n.owner_id
                        where m.course_id = :course and m.role = 'STUDENT' and n.lesson_slug = :lesson
                        and n.deleted_at is null and s.all_failures > 0
                        order by s.cell_id, s.changed_at, n.owner_id
                        """)
                .param("course", course.value())
                .param("lesson", lessonSlug)
                .query((row, _) ->
                        new StepFailures(
                                new VisitorId(uuid(row, "owner_id")),
                                row.getString("cell_id"),
                                row.getInt("all_failures"),
                                row.getString("last_reasons")))
                .list();
    }

    private static StepRow row(ResultSet row, int number) throws SQLException {
        return new StepRow(
                new NotebookId(uuid(row, "notebook_id")),
                row.getString("cell_id"),
                row.getBoolean("done"),
                row.getInt("failed_checks"),
                row.getString("reasons"),
                instant(row, "changed_at"));
    }
}
