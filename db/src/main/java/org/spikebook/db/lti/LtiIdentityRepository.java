package org.spikebook.db.lti;

import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code lti_identity}: which account a person of a platform is. */
@Repository
public class LtiIdentityRepository {

    private final JdbcClient jdbc;

    public LtiIdentityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the person has an account. */
    public boolean insert(String issuer, String subject, VisitorId visitor, Instant now) {
        return jdbc.sql(
                                """
                                insert into lti_identity (issuer, subject, visitor_id, created_at)
                                values (:issuer, :subject, :visitor, :now) on conflict do nothing
                                """)
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("visitor", visitor.value())
                        .param("now", timestamp(now))
                        .update()
                == 1;
    }

    public Optional<VisitorId> find(String issuer, String subject) {
        return jdbc.sql(
                        """
                        select visitor_id from lti_identity where issuer = :issuer and subject = :subject
                        """)
                .param("issuer", issuer)
                .param("subject", subject)
                .query(UUID.class)
                .optional()
                .map(VisitorId::new);
    }

    /**
     * What the platform calls the members of a class who are in this one of its courses: a class
     * may be connected with several, and a line item is of one.
     */
    public Map<VisitorId, String> subjects(String issuer, CourseId course, LtiContextId context) {
        Map<VisitorId, String> subjects = new HashMap<>();
        jdbc.sql(
                        """
                        select i.visitor_id, i.subject from lti_identity i
                        join course_member m on m.visitor_id = i.visitor_id
                        join lti_enrollment e on e.visitor_id = i.visitor_id
                        where i.issuer = :issuer and m.course_id = :course and e.context_id = :context
                        order by i.created_at, i.subject
                        """)
                .param("issuer", issuer)
                .param("course", course.value())
                .param("context", context.value())
                .query(row -> {
                    subjects.putIfAbsent(
                            new VisitorId(uuid(row, "visitor_id")), row.getString("subject"));
                });
        return subjects;
    }
}
