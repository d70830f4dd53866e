package org.spikebook.db.notebook;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.nullableUuid;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.spikebook.db.account.VisitorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of {@code notebook}. A deleted notebook stays in the table but is found by no one. */
@Repository
public class NotebookRepository {

    private final JdbcClient jdbc;

    public NotebookRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(NotebookRow row) {
        NotebookId copiedFrom = row.copiedFrom();
        jdbc.sql(
                        """
                        insert into notebook (id, owner_id, title, lesson_slug, lesson_variant, head, copied_from, created_at, updated_at)
                        values (:id, :owner, :title, :lesson, :variant, :head, :copiedFrom, :createdAt, :updatedAt)
                        """)
                .param("id", row.id().value())
                .param("owner", row.owner().value())
                .param("title", row.title())
                .param("lesson", row.lessonSlug())
                .param("variant", row.lessonVariant())
                .param("head", row.head())
                .param("copiedFrom", copiedFrom == null ? null : copiedFrom.value())
                .param("createdAt", timestamp(row.createdAt()))
                .param("updatedAt", timestamp(row.updatedAt()))
                .update();
    }

    public Optional<NotebookRow> find(NotebookId id) {
        return select("", id);
    }

    /** Also holds the row against other writers until the transaction ends. */
    public Optional<NotebookRow> findForUpdate(NotebookId id) {
        return select(" for update", id);
    }

    private Optional<NotebookRow> select(String lock, NotebookId id) {
        return jdbc.sql("select * from notebook where id = :id and deleted_at is null" + lock)
                .param("id", id.value())
                .query(NotebookRepository::row)
                .optional();
    }

    /** Where a copy comes from, also if that was deleted; empty if it is none. */
    public Optional<NotebookOrigin> findOrigin(NotebookId copy) {
        return jdbc.sql(
                        """
                        select copied_from, created_at from notebook
                        where id = :id and copied_from is not null
                        """)
                .param("id", copy.value())
                .query((row, number) ->
                        new NotebookOrigin(
                                new NotebookId(uuid(row, "copied_from")),
                                instant(row, "created_at")))
                .optional();
    }

    /** Newest first. */
    public List<NotebookRow> ownedBy(VisitorId owner) {
        return jdbc.sql(
                        """
                        select * from notebook where owner_id = :owner and deleted_at is null
                        order by updated_at desc, id
                        """)
                .param("owner", owner.value())
                .query(NotebookRepository::row)
                .list();
    }

    public long countOwnedBy(VisitorId owner) {
        return jdbc.sql(
                        "select count(*) from notebook where owner_id = :owner and deleted_at is"
                                + " null")
                .param("owner", owner.value())
                .query(Long.class)
                .single();
    }

    /** Shows another revision, whose title the row repeats for lists. */
    public void moveHead(NotebookId id, long head, String title, Instant now) {
        jdbc.sql(
                        """
                        update notebook set head = :head, title = :title, updated_at = :now where id = :id
                        """)
                .param("head", head)
                .param("title", title)
                .param("now", timestamp(now))
                .param("id", id.value())
                .update();
    }

    public void delete(NotebookId id, Instant now) {
        jdbc.sql("update notebook set deleted_at = :now where id = :id")
                .param("now", timestamp(now))
                .param("id", id.value())
                .update();
    }

    /** Gives all notebooks of one visitor to another. Returns how many. */
    public int changeOwner(VisitorId from, VisitorId to) {
        return jdbc.sql("update notebook set owner_id = :to where owner_id = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }

    private static NotebookRow row(ResultSet row, int number) throws SQLException {
        UUID copiedFrom = nullableUuid(row, "copied_from");
        return new NotebookRow(
                new NotebookId(uuid(row, "id")),
                new VisitorId(uuid(row, "owner_id")),
                row.getString("title"),
                row.getString("lesson_slug"),
                row.getString("lesson_variant"),
                row.getLong("head"),
                copiedFrom == null ? null : new NotebookId(copiedFrom),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }
}
