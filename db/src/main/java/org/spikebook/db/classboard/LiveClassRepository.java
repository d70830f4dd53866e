package org.spikebook.db.classboard;

import static org.spikebook.db.Columns.timestamp;

import org.spikebook.db.classroom.CourseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;

/** Rows of {@code live_class}. */
@Repository
public class LiveClassRepository {

    private final JdbcClient jdbc;

    public LiveClassRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The board of a class is open. */
    public void see(CourseId course, Instant at) {
        int updated =
                jdbc.sql("update live_class set seen_at = :at where course_id = :course")
                        .param("at", timestamp(at))
                        .param("course", course.value())
                        .update();
        if (updated == 0) {
            jdbc.sql(
                            """
                            insert into live_class (course_id, seen_at) values (:course, :at)
                            on conflict do nothing
                            """)
                    .param("course", course.value())
                    .param("at", timestamp(at))
                    .update();
        }
    }
}
