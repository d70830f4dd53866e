package org.spikebook.db.lti;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.timestamp;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.List;

/** Rows of {@code lti_key}. */
@Repository
public class LtiKeyRepository {

    private final JdbcClient jdbc;

    public LtiKeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(LtiKeyRow row) {
        jdbc.sql("insert into lti_key (id, jwk, created_at) values (:id, :jwk, :createdAt)")
                .param("id", row.id())
                .param("jwk", row.jwk())
                .param("createdAt", timestamp(row.createdAt()))
                .update();
    }

    /** Newest first. */
    public List<LtiKeyRow> all() {
        return jdbc.sql("select * from lti_key order by created_at desc, id")
                .query((row, _) ->
                        new LtiKeyRow(
                                row.getString("id"),
                                row.getString("jwk"),
                                instant(row, "created_at")))
                .list();
    }

    public void deleteBefore(Instant time) {
        jdbc.sql("delete from lti_key where created_at < :time")
                .param("time", timestamp(time))
                .update();
    }
}
