package org.spikebook.db.grade;

import static org.spikebook.db.Columns.timestamp;

import org.spikebook.db.classroom.CourseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Rows of {@code saved_comment}. */
@Repository
public class SavedCommentRepository {

    private final JdbcClient jdbc;

    public SavedCommentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public List<String> of(CourseId course) {
        return jdbc.sql(
                        """
                        select comment from saved_comment where course_id = :course
                        order by saved_at desc, id
                        """)
                .param("course", course.value())
                .query(String.class)
                .list();
    }

    public void insert(UUID id, CourseId course, String comment, Instant at) {
        jdbc.sql(
                        """
                        insert into saved_comment (id, course_id, comment, saved_at)
                        values (:id, :course, :comment, :at)
                        """)
                .param("id", id)
                .param("course", course.value())
                .param("comment", comment)
                .param("at", timestamp(at))
                .update();
    }

    public void delete(CourseId course, String comment) {
        jdbc.sql("delete from saved_comment where course_id = :course and comment = :comment")
                .param("course", course.value())
                .param("comment", comment)
                .update();
    }
}
