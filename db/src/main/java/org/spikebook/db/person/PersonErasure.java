package org.spikebook.db.person;

import static org.spikebook.db.Columns.timestamp;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRepository;
import org.spikebook.db.classroom.CourseRow;
import org.spikebook.db.notebook.ContentRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.List;

/**
 * Erases a person: what is theirs is deleted, and what they did to what is of others leads to a row
 * without a name. Within the caller's transaction.
 */
@Repository
public class PersonErasure {

    private static final String OWN_NOTEBOOKS =
            "(select id from notebook where owner_id = :person)";

    private final JdbcClient jdbc;
    private final ContentRepository contents;
    private final CourseRepository courses;
    private final VisitorRepository visitors;

    public PersonErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.contents = new ContentRepository(jdbc);
        this.courses = new CourseRepository(jdbc);
        this.visitors = new VisitorRepository(jdbc);
    }

    /**
     * Holds what says whether the person can be erased, until the transaction ends: the members of
     * their classes, and administrators.
     *
     * @return their classes
     */
    public List<CourseId> hold(VisitorId person) {
        List<CourseId> classes = courses.ofMember(person).stream().map(CourseRow::id).toList();
        courses.lockMembers(classes);
        visitors.administratorsForUpdate(); // after classes: what is written in one names them
        return classes;
    }

    /** Titles of classes with others in them that the person alone is an instructor of. */
    public List<String> classesWithoutAnother(VisitorId person) {
        return jdbc.sql(
                        """
                        select c.title from course c join course_member m on m.course_id = c.id
                        where m.visitor_id = :person and m.role = 'INSTRUCTOR'
                        and exists (select 1 from course_member o where o.course_id = c.id and o.visitor_id <> :person)
                        and not exists (select 1 from course_member o where o.course_id = c.id and o.visitor_id <> :person
                                        and o.role = 'INSTRUCTOR')
                        order by c.title
                        """)
                .param("person", person.value())
                .query(String.class)
                .list();
    }

    /** Whether the person looks after the server, and no one else who can sign in does. */
    public boolean isLastAdministrator(VisitorId person) {
        return jdbc.sql(
                                """
                                select count(*) from visitor v where v.id = :person and v.administrator
                                and not exists (select 1 from visitor o where o.id <> :person and o.administrator
                                                and o.disabled_at is null)
                                """)
                        .param("person", person.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** How many submissions are the person's. */
    public int submissions(VisitorId person) {
        return jdbc.sql("select count(*) from submission where visitor_id = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    /**
     * Erases the person; uploaded files are the caller's to delete. Classes of which they were the
     * only member are closed, and kept with the submissions in them.
     */
    public void erase(VisitorId person, Instant now) {
        List<String> bodies =
                jdbc.sql(PersonalTables.CONTENT)
                        .param("person", person.value())
                        .query(String.class)
                        .list();
        update(
                "update notebook set copied_from = null where copied_from in " + OWN_NOTEBOOKS,
                person);
        update("update job set notebook_id = null where notebook_id in " + OWN_NOTEBOOKS, person);
        forgetComparisons(person);
        endClasses(person, now);
        for (PersonalTable table : PersonalTables.ALL) {
            if (!table.erased().isEmpty()) {
                update("delete from " + table.name() + " where " + table.erased(), person);
            }
        }
        // what is left of a regrade of others runs to its end
        update(
                "update job set payload = null, result = null, error = null where owner_id ="
                        + " :person and finished_at is not null",
                person);
        jdbc.sql(
                        """
                        update notebook set title = '', copied_from = null, deleted_at = coalesce(deleted_at, :now)
                        where owner_id = :person
                        """)
                .param("person", person.value())
                .param("now", timestamp(now))
                .update();
        forgetName(person);
        bodies.forEach(contents::deleteUnused);
    }

    /** A class in which no one is left takes no one in by its code any more. */
    private void endClasses(VisitorId person, Instant now) {
        jdbc.sql(
                        """
                        update course set closed_at = :now where closed_at is null
                        and exists (select 1 from course_member m where m.course_id = course.id and m.visitor_id = :person)
                        and not exists (select 1 from course_member o where o.course_id = course.id and o.visitor_id <> :person)
                        """)
                .param("now", timestamp(now))
                .param("person", person.value())
                .update();
    }

    /**
     * Reports of instructors that name the person among those whose submissions were compared; a
     * comparison that runs stops. What such a job is about is the assignment.
     */
    private void forgetComparisons(VisitorId person) {
        String theirs =
                """
                kind = 'similarity' and cell_id in (select 'similarity of ' || cast(assignment_id as varchar(36))
                                                    from submission where visitor_id = :person)
                """;
        update(
                "update job set cancel_requested = true where finished_at is null and " + theirs,
                person);
        update("delete from job where finished_at is not null and " + theirs, person);
    }

    private void forgetName(VisitorId person) {
        update("update audit_entry set subject_name = null where subject_id = :person", person);
        update("update audit_entry set actor_name = null where actor_id = :person", person);
        update(
                """
                update visitor set display_name = null, account_name = null, password_hash = null, instructor = false,
                administrator = false, disabled_at = null, signed_in_at = null where id = :person
                """,
                person);
    }

    private void update(String sql, VisitorId person) {
        jdbc.sql(sql).param("person", person.value()).update();
    }
}
