package org.spikebook.db.assignment;

import static org.spikebook.db.Columns.uuid;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.HashMap;
import java.util.Map;

/** Rows of {@code accommodation}. */
@Repository
public class AccommodationRepository {

    private final JdbcClient jdbc;

    public AccommodationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives a student more time, in place of what was given before. */
    public void put(CourseId course, VisitorId student, int timePercent) {
        delete(course, student);
        jdbc.sql(
                        """
                        insert into accommodation (course_id, visitor_id, time_percent)
                        values (:course, :student, :percent) on conflict do nothing
                        """)
                .param("course", course.value())
                .param("student", student.value())
                .param("percent", timePercent)
                .update();
    }

    public void delete(CourseId course, VisitorId student) {
        jdbc.sql("delete from accommodation where course_id = :course and visitor_id = :student")
                .param("course", course.value())
                .param("student", student.value())
                .update();
    }

    /** The time of those who have more, in percent of that of the others. */
    public Map<VisitorId, Integer> of(CourseId course) {
        Map<VisitorId, Integer> percents = new HashMap<>();
        jdbc.sql("select * from accommodation where course_id = :course")
                .param("course", course.value())
                .query(row -> {
                    percents.put(
                            new VisitorId(uuid(row, "visitor_id")), row.getInt("time_percent"));
                });
        return percents;
    }

    /** Gives what a student has in one course in another too, unless they have it there. */
    public void copy(CourseId from, CourseId to, VisitorId student) {
        jdbc.sql(
                        """
                        insert into accommodation (course_id, visitor_id, time_percent)
                        select cast(:to as uuid), visitor_id, time_percent from accommodation
                        where course_id = :from and visitor_id = :student on conflict do nothing
                        """)
                .param("to", to.value())
                .param("from", from.value())
                .param("student", student.value())
                .update();
    }

    /** Gives what one visitor has to another; where both have something, what is more. */
    public void changeOwner(VisitorId from, VisitorId to) {
        jdbc.sql(
                        """
                        delete from accommodation own where own.visitor_id = :to
                        and exists (select 1 from accommodation a where a.visitor_id = :from
                        and a.course_id = own.course_id and a.time_percent > own.time_percent)
                        """)
                .param("to", to.value())
                .param("from", from.value())
                .update();
        jdbc.sql(
                        """
                        update accommodation set visitor_id = :to where visitor_id = :from
                        and course_id not in (select a.course_id from accommodation a where a.visitor_id = :to)
                        """)
                .param("to", to.value())
                .param("from", from.value())
                .update();
        jdbc.sql("delete from accommodation where visitor_id = :from")
                .param("from", from.value())
                .update();
    }
}
