package org.spikebook.db.person;

import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.spikebook.db.account.VisitorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.List;

/** People without a role on the server who did not come back, and of whom something is kept. */
@Repository
public class AbsentPersonRepository {

    private final JdbcClient jdbc;

    public AbsentPersonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those with an account, in a class or with a submission, who were not seen since then. */
    public List<VisitorId> find(Instant notSeenSince) {
        return jdbc.sql(
                        """
                        select v.id from visitor v
                        where v.last_seen_at < :since and not v.instructor and not v.administrator
                        and (v.account_name is not null
                             or exists (select 1 from course_member m where m.visitor_id = v.id)
                             or exists (select 1 from submission s where s.visitor_id = v.id))
                        order by v.last_seen_at, v.id
                        """)
                .param("since", timestamp(notSeenSince))
                .query((row, _) -> new VisitorId(uuid(row, "id")))
                .list();
    }
}
