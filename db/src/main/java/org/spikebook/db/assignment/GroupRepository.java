package org.spikebook.db.assignment;

import static org.spikebook.db.Columns.uuid;

import org.spikebook.db.account.VisitorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Rows of {@code student_group} and {@code group_submission}. */
@Repository
public class GroupRepository {

    private final JdbcClient jdbc;

    public GroupRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts a student into a group of an assignment, in place of another. */
    public void put(AssignmentId assignment, VisitorId student, int group) {
        delete(assignment, student);
        jdbc.sql(
                        """
                        insert into student_group (assignment_id, visitor_id, group_number)
                        values (:assignment, :student, :group) on conflict do nothing
                        """)
                .param("assignment", assignment.value())
                .param("student", student.value())
                .param("group", group)
                .update();
    }

    /** Takes a student out of a group; no-op if they are in none. */
    public void delete(AssignmentId assignment, VisitorId student) {
        jdbc.sql(
                        """
                        delete from student_group where assignment_id = :assignment and visitor_id = :student
                        """)
                .param("assignment", assignment.value())
                .param("student", student.value())
                .update();
    }

    /** The group numbers of all who are in a group. */
    public Map<VisitorId, Integer> of(AssignmentId assignment) {
        Map<VisitorId, Integer> groups = new HashMap<>();
        jdbc.sql("select * from student_group where assignment_id = :assignment")
                .param("assignment", assignment.value())
                .query(row -> {
                    groups.put(new VisitorId(uuid(row, "visitor_id")), row.getInt("group_number"));
                });
        return groups;
    }

    /** Notes that another member of the group made a submission for a student. */
    public void insert(SubmissionId submission, VisitorId submittedBy) {
        jdbc.sql(
                        """
                        insert into group_submission (submission_id, submitted_by) values (:submission, :by)
                        """)
                .param("submission", submission.value())
                .param("by", submittedBy.value())
                .update();
    }

    /** Who made a submission, if it was another than the student whose it is. */
    public Optional<VisitorId> submittedBy(SubmissionId submission) {
        return jdbc.sql("select submitted_by from group_submission where submission_id = :id")
                .param("id", submission.value())
                .query((row, _) -> new VisitorId(uuid(row, "submitted_by")))
                .optional();
    }

    /** Who made those submissions of an assignment that another member of the group made. */
    public Map<SubmissionId, VisitorId> makers(AssignmentId assignment) {
        Map<SubmissionId, VisitorId> makers = new HashMap<>();
        jdbc.sql(
                        """
                        select g.* from group_submission g
                        join submission s on s.id = g.submission_id
                        where s.assignment_id = :assignment
                        """)
                .param("assignment", assignment.value())
                .query(row -> {
                    makers.put(
                            new SubmissionId(uuid(row, "submission_id")),
                            new VisitorId(uuid(row, "submitted_by")));
                });
        return makers;
    }

    /** Gives what one visitor has in groups to another, except where both are in one. */
    public void changeOwner(VisitorId from, VisitorId to) {
        jdbc.sql(
                        """
                        update student_group set visitor_id = :to where visitor_id = :from
                        and assignment_id not in (select g.assignment_id from student_group g where g.visitor_id = :to)
                        """)
                .param("to", to.value())
                .param("from", from.value())
                .update();
        jdbc.sql("delete from student_group where visitor_id = :from")
                .param("from", from.value())
                .update();
        jdbc.sql("update group_submission set submitted_by = :to where submitted_by = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }
}
