package org.spikebook.db.assignment;

import static org.spikebook.db.Columns.timestamp;

import org.spikebook.db.account.VisitorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;

/** Rows of {@code question_answer}. */
@Repository
public class QuestionAnswerRepository {

    private final JdbcClient jdbc;

    public QuestionAnswerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a first answer; false if the visitor had answered already. */
    public boolean insert(QuestionAnswerRow row) {
        return bound(
                                """
                                insert into question_answer (assignment_id, question_id, visitor_id, answer, answered_at)
                                values (:assignment, :question, :visitor, :answer, :answeredAt) on conflict do nothing
                                """,
                                row)
                        .update()
                == 1;
    }

    /** Puts an answer in the place of an earlier one. */
    public void change(QuestionAnswerRow row) {
        bound(
                        """
                        update question_answer set answer = :answer, answered_at = :answeredAt
                        where assignment_id = :assignment and question_id = :question and visitor_id = :visitor
                        """,
                        row)
                .update();
    }

    private JdbcClient.StatementSpec bound(String sql, QuestionAnswerRow row) {
        return jdbc.sql(sql)
                .param("assignment", row.assignment().value())
                .param("question", row.question())
                .param("visitor", row.visitor().value())
                .param("answer", row.answer())
                .param("answeredAt", timestamp(row.answeredAt()));
    }

    /** The answers of students for an assignment, by question, the most frequent first. */
    public List<AnswerCount> counts(AssignmentId assignment) {
        return jdbc.sql(
                        """
                        select q.question_id, q.answer, count(*) as given from question_answer q
                        join assignment a on a.id = q.assignment_id
                        join course_member m on m.course_id = a.course_id and m.visitor_id = q.visitor_id
                        where q.assignment_id = :assignment and m.role = 'STUDENT'
                        group by q.question_id, q.answer order by q.question_id, given desc, q.answer
                        """)
                .param("assignment", assignment.value())
                .query((row, _) ->
                        new AnswerCount(
                                row.getString("question_id"),
                                row.getString("answer"),
                                row.getInt("given")))
                .list();
    }

    /** Gives the answers of one visitor to another, except where both answered. */
    public void changeOwner(VisitorId from, VisitorId to) {
        jdbc.sql(
                        """
                        update question_answer set visitor_id = :to where visitor_id = :from
                        and not exists (select 1 from question_answer other where other.visitor_id = :to
                                        and other.assignment_id = question_answer.assignment_id
                                        and other.question_id = question_answer.question_id)
                        """)
                .param("to", to.value())
                .param("from", from.value())
                .update();
        jdbc.sql("delete from question_answer where visitor_id = :from")
                .param("from", from.value())
                .update();
    }
}
