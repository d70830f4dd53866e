package org.spikebook.db.share;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.nullableInstant;
import static org.spikebook.db.Columns.nullableTimestamp;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.spikebook.db.notebook.NotebookId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows of {@code notebook_share} and {@code notebook_fork}. */
@Repository
public class ShareRepository {

    private final JdbcClient jdbc;

    public ShareRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(ShareRow row) {
        jdbc.sql(
                        """
                        insert into notebook_share (id, notebook_id, token_hash, with_answers, created_at, expires_at)
                        values (:id, :notebook, :hash, :withAnswers, :createdAt, :expiresAt)
                        """)
                .param("id", row.id().value())
                .param("notebook", row.notebook().value())
                .param("hash", row.tokenHash())
                .param("withAnswers", row.withAnswers())
                .param("createdAt", timestamp(row.createdAt()))
                .param("expiresAt", nullableTimestamp(row.expiresAt()))
                .update();
    }

    /** The links of a notebook that still work, oldest first. */
    public List<ShareRow> of(NotebookId notebook, Instant now) {
        return jdbc.sql(
                        """
                        select * from notebook_share where notebook_id = :notebook
                        and (expires_at is null or expires_at > :now) order by created_at, id
                        """)
                .param("notebook", notebook.value())
                .param("now", timestamp(now))
                .query(ShareRepository::row)
                .list();
    }

    /** The link with this hash, if it still works. */
    public Optional<ShareRow> find(String tokenHash, Instant now) {
        return jdbc.sql(
                        """
                        select * from notebook_share where token_hash = :hash
                        and (expires_at is null or expires_at > :now)
                        """)
                .param("hash", tokenHash)
                .param("now", timestamp(now))
                .query(ShareRepository::row)
                .optional();
    }

    /** Ends a link of a notebook. */
    public void delete(NotebookId notebook, ShareId id) {
        jdbc.sql("delete from notebook_share where id = :id and notebook_id = :notebook")
                .param("id", id.value())
                .param("notebook", notebook.value())
                .update();
    }

    /** Deletes those that work no longer; those without an expiry stay. */
    public void deleteExpired(Instant now) {
        jdbc.sql("delete from notebook_share where expires_at <= :now")
                .param("now", timestamp(now))
                .update();
    }

    /** Keeps of which notebook another was made, and what that was called. */
    public void insertFork(NotebookId copy, NotebookId original, String title, Instant now) {
        jdbc.sql(
                        """
                        insert into notebook_fork (notebook_id, original_id, title, forked_at)
                        values (:copy, :original, :title, :now)
                        """)
                .param("copy", copy.value())
                .param("original", original.value())
                .param("title", title)
                .param("now", timestamp(now))
                .update();
    }

    /** What the shared notebook was called of which this one was made; empty if it was not. */
    public Optional<String> originalTitle(NotebookId copy) {
        return jdbc.sql("select title from notebook_fork where notebook_id = :copy")
                .param("copy", copy.value())
                .query(String.class)
                .optional();
    }

    private static ShareRow row(ResultSet row, int number) throws SQLException {
        return new ShareRow(
                new ShareId(uuid(row, "id")),
                new NotebookId(uuid(row, "notebook_id")),
                row.getString("token_hash"),
                row.getBoolean("with_answers"),
                instant(row, "created_at"),
                nullableInstant(row, "expires_at"));
    }
}
