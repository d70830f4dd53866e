package org.spikebook.db.lesson;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.spikebook.db.classroom.CourseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows of {@code written_lesson}. */
@Repository
public class WrittenLessonRepository {

    private final JdbcClient jdbc;

    public WrittenLessonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(WrittenLessonRow row) {
        jdbc.sql(
                        """
                        insert into written_lesson (id, course_id, slug, title, files, revision, changed_at)
                        values (:id, :course, :slug, :title, :files, :revision, :changedAt)
                        """)
                .param("id", row.id().value())
                .param("course", row.course().value())
                .param("slug", row.slug())
                .param("title", row.title())
                .param("files", row.files())
                .param("revision", row.revision())
                .param("changedAt", timestamp(row.changedAt()))
                .update();
    }

    public Optional<WrittenLessonRow> find(WrittenLessonId id) {
        return jdbc.sql("select * from written_lesson where id = :id")
                .param("id", id.value())
                .query(WrittenLessonRepository::row)
                .optional();
    }

    /** Holds it until the transaction ends. */
    public Optional<WrittenLessonRow> findForUpdate(WrittenLessonId id) {
        return jdbc.sql("select * from written_lesson where id = :id for update")
                .param("id", id.value())
                .query(WrittenLessonRepository::row)
                .optional();
    }

    /** The lessons of a class, by title. */
    public List<WrittenLessonRow> of(CourseId course) {
        return jdbc.sql("select * from written_lesson where course_id = :course order by title, id")
                .param("course", course.value())
                .query(WrittenLessonRepository::row)
                .list();
    }

    /**
     * Keeps other files, if they are based on the newest ones.
     *
     * @param base the revision that was changed
     * @return whether it was the newest
     */
    public boolean update(
            WrittenLessonId id, long base, String title, String files, Instant changedAt) {
        return jdbc.sql(
                                """
                                update written_lesson
                                set title = :title, files = :files, revision = revision + 1, changed_at = :changedAt
                                where id = :id and revision = :base
                                """)
                        .param("title", title)
                        .param("files", files)
                        .param("changedAt", timestamp(changedAt))
                        .param("id", id.value())
                        .param("base", base)
                        .update()
                > 0;
    }

    /** Deletes one that was never published. */
    public void delete(WrittenLessonId id) {
        jdbc.sql("delete from written_lesson where id = :id").param("id", id.value()).update();
    }

    private static WrittenLessonRow row(ResultSet row, int number) throws SQLException {
        return new WrittenLessonRow(
                new WrittenLessonId(uuid(row, "id")),
                new CourseId(uuid(row, "course_id")),
                row.getString("slug"),
                row.getString("title"),
                row.getString("files"),
                row.getLong("revision"),
                instant(row, "changed_at"));
    }
}
