package org.spikebook.db.classboard;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.nullableInstant;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.notebook.NotebookId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows of {@code notebook_presence}. */
@Repository
public class PresenceRepository {

    private final JdbcClient jdbc;

    public PresenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Pages of these notebooks are open. */
    public void see(Collection<NotebookId> notebooks, Instant at) {
        notebooks.forEach(notebook -> see(notebook, at));
    }

    private void see(NotebookId notebook, Instant at) {
        int updated =
                jdbc.sql("update notebook_presence set seen_at = :at where notebook_id = :notebook")
                        .param("at", timestamp(at))
                        .param("notebook", notebook.value())
                        .update();
        if (updated == 0) {
            jdbc.sql(
                            """
                            insert into notebook_presence (notebook_id, seen_at) values (:notebook, :at)
                            on conflict do nothing
                            """)
                    .param("notebook", notebook.value())
                    .param("at", timestamp(at))
                    .update();
        }
    }

    /**
     * The same at the end of a period. It counts as active time of those notebooks whose page was
     * open at its beginning, and in which something was done since {@code workedSince}.
     */
    public void seeAfter(
            Collection<NotebookId> notebooks, Duration period, Instant at, Instant workedSince) {
        for (NotebookId notebook : notebooks) {
            int counted =
                    jdbc.sql(
                                    """
                                    update notebook_presence set seen_at = :at, active_seconds = active_seconds + :seconds
                                    where notebook_id = :notebook and seen_at <= :latest and seen_at >= :earliest
                                    and exists (select 1 from notebook_step s
                                                where s.notebook_id = :notebook and s.changed_at >= :workedSince)
                                    """)
                            .param("at", timestamp(at))
                            .param("seconds", period.toSeconds())
                            .param("notebook", notebook.value())
                            .param("latest", timestamp(at.minus(period.dividedBy(2))))
                            .param("earliest", timestamp(at.minus(period.multipliedBy(2))))
                            .param("workedSince", timestamp(workedSince))
                            .update();
            if (counted == 0) {
                see(notebook, at);
            }
        }
    }

    /** Seconds for which members of a class worked on a lesson, in all their notebooks of it. */
    public Map<VisitorId, Long> activeSeconds(CourseId course, String lessonSlug) {
        return jdbc
                .sql(
                        """
                        select n.owner_id, sum(p.active_seconds) as seconds from notebook n
                        join course_member m on m.visitor_id = n.owner_id
                        join notebook_presence p on p.notebook_id = n.id
                        where m.course_id = :course and n.lesson_slug = :lesson and n.deleted_at is null
                        group by n.owner_id
                        """)
                .param("course", course.value())
                .param("lesson", lessonSlug)
                .query((row, _) ->
                        Map.entry(new VisitorId(uuid(row, "owner_id")), row.getLong("seconds")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * All notebooks of a lesson that members of a class own, the one seen or changed last first.
     */
    public List<PresenceRow> of(CourseId course, String lessonSlug) {
        return jdbc.sql(
                        """
                        select n.id, n.owner_id, n.updated_at, p.seen_at from notebook n
                        join course_member m on m.visitor_id = n.owner_id
                        left join notebook_presence p on p.notebook_id = n.id
                        where m.course_id = :course and n.lesson_slug = :lesson and n.deleted_at is null
                        order by greatest(n.updated_at, coalesce(p.seen_at, n.updated_at)) desc, n.id
                        """)
                .param("course", course.value())
                .param("lesson", lessonSlug)
                .query(PresenceRepository::row)
                .list();
    }

    private static PresenceRow row(ResultSet row, int number) throws SQLException {
        return new PresenceRow(
                new NotebookId(uuid(row, "id")),
                new VisitorId(uuid(row, "owner_id")),
                instant(row, "updated_at"),
                nullableInstant(row, "seen_at"));
    }
}
