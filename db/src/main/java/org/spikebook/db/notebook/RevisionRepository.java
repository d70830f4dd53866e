package org.spikebook.db.notebook;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.nullableLong;
import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.spikebook.db.account.VisitorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Rows of {@code revision}: added, never changed. */
@Repository
public class RevisionRepository {

    private final JdbcClient jdbc;

    public RevisionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(RevisionRow row) {
        jdbc.sql(
                        """
                        insert into revision (notebook_id, number, parent, sha256, author_id, created_at)
                        values (:notebook, :number, :parent, :sha256, :author, :createdAt)
                        """)
                .param("notebook", row.notebook().value())
                .param("number", row.number())
                .param("parent", row.parent())
                .param("sha256", row.sha256())
                .param("author", row.author().value())
                .param("createdAt", timestamp(row.createdAt()))
                .update();
    }

    public Optional<RevisionRow> find(NotebookId notebook, long number) {
        return jdbc.sql("select * from revision where notebook_id = :notebook and number = :number")
                .param("notebook", notebook.value())
                .param("number", number)
                .query(RevisionRepository::row)
                .optional();
    }

    /** For a number that the notebook's head or a parent names. */
    public RevisionRow get(NotebookId notebook, long number) {
        return find(notebook, number)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "notebook " + notebook + " has no revision " + number));
    }

    /** Highest number so far; 0 without revisions. Call it while holding the notebook's row. */
    public long lastNumber(NotebookId notebook) {
        return jdbc.sql(
                        "select coalesce(max(number), 0) from revision where notebook_id = :notebook")
                .param("notebook", notebook.value())
                .query(Long.class)
                .single();
    }

    /** Those with a number below {@code end}, newest first, at most {@code limit}. */
    public List<RevisionRow> before(NotebookId notebook, long end, int limit) {
        return jdbc.sql(
                        """
                        select * from revision where notebook_id = :notebook and number < :end
                        order by number desc fetch first :limit rows only
                        """)
                .param("notebook", notebook.value())
                .param("end", end)
                .param("limit", limit)
                .query(RevisionRepository::row)
                .list();
    }

    private static RevisionRow row(ResultSet row, int number) throws SQLException {
        return new RevisionRow(
                new NotebookId(uuid(row, "notebook_id")),
                row.getLong("number"),
                nullableLong(row, "parent"),
                row.getString("sha256"),
                new VisitorId(uuid(row, "author_id")),
                instant(row, "created_at"));
    }
}
