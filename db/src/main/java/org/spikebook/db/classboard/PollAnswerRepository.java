package org.spikebook.db.classboard;

import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows of {@code class_poll_answer}. */
@Repository
public class PollAnswerRepository {

    private final JdbcClient jdbc;

    public PollAnswerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps an answer in the place of an earlier one. */
    public void put(PollId poll, VisitorId visitor, String answer, Instant at) {
        String update =
                """
                update class_poll_answer set answer = :answer, answered_at = :at
                where poll_id = :poll and visitor_id = :visitor
                """;
        String insert =
                """
                insert into class_poll_answer (poll_id, visitor_id, answer, answered_at)
                values (:poll, :visitor, :answer, :at) on conflict do nothing
                """;
        if (write(update, poll, visitor, answer, at) == 0
                && write(insert, poll, visitor, answer, at) == 0) {
            write(update, poll, visitor, answer, at); // another page inserted in between
        }
    }

    private int write(String sql, PollId poll, VisitorId visitor, String answer, Instant at) {
        return jdbc.sql(sql)
                .param("poll", poll.value())
                .param("visitor", visitor.value())
                .param("answer", answer)
                .param("at", timestamp(at))
                .update();
    }

    public Optional<String> find(PollId poll, VisitorId visitor) {
        return jdbc.sql(
                        """
                        select answer from class_poll_answer
                        where poll_id = :poll and visitor_id = :visitor
                        """)
                .param("poll", poll.value())
                .param("visitor", visitor.value())
                .query(String.class)
                .optional();
    }

    /** How often students gave each answer, by poll of an assignment, the most frequent first. */
    public Map<PollId, List<PollAnswerCount>> counts(AssignmentId assignment) {
        return jdbc
                .sql(
                        """
                        select q.poll_id, q.answer, count(*) as given from class_poll_answer q
                        join class_poll p on p.id = q.poll_id
                        join assignment a on a.id = p.assignment_id
                        join course_member m on m.course_id = a.course_id and m.visitor_id = q.visitor_id
                        where p.assignment_id = :assignment and m.role = 'STUDENT'
                        group by q.poll_id, q.answer order by q.poll_id, given desc, q.answer
                        """)
                .param("assignment", assignment.value())
                .query((row, _) ->
                        new PollAnswerCount(
                                new PollId(uuid(row, "poll_id")),
                                row.getString("answer"),
                                row.getInt("given")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(PollAnswerCount::poll));
    }

    /** Gives the answers of one visitor to another, except where both answered. */
    public void changeOwner(VisitorId from, VisitorId to) {
        jdbc.sql(
                        """
                        update class_poll_answer set visitor_id = :to where visitor_id = :from
                        and not exists (select 1 from class_poll_answer other where other.visitor_id = :to
                                        and other.poll_id = class_poll_answer.poll_id)
                        """)
                .param("to", to.value())
                .param("from", from.value())
                .update();
        jdbc.sql("delete from class_poll_answer where visitor_id = :from")
                .param("from", from.value())
                .update();
    }
}
