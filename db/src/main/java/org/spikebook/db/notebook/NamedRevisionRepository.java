package org.spikebook.db.notebook;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.timestamp;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.List;

/** Rows of {@code named_revision}. */
@Repository
public class NamedRevisionRepository {

    private final JdbcClient jdbc;

    public NamedRevisionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names a state, in place of a name that it had. */
    public void put(NotebookId notebook, long number, String name, Instant now) {
        delete(notebook, number);
        jdbc.sql(
                        """
                        insert into named_revision (notebook_id, number, name, named_at)
                        values (:notebook, :number, :name, :now)
                        """)
                .param("notebook", notebook.value())
                .param("number", number)
                .param("name", name)
                .param("now", timestamp(now))
                .update();
    }

    /** Takes the name from a state, which stays. */
    public void delete(NotebookId notebook, long number) {
        jdbc.sql("delete from named_revision where notebook_id = :notebook and number = :number")
                .param("notebook", notebook.value())
                .param("number", number)
                .update();
    }

    /** The named states of a notebook, the newest first. */
    public List<NamedRevisionRow> of(NotebookId notebook) {
        return jdbc.sql(
                        """
                        select n.number, n.name, r.created_at from named_revision n
                        join revision r on r.notebook_id = n.notebook_id and r.number = n.number
                        where n.notebook_id = :notebook order by n.number desc
                        """)
                .param("notebook", notebook.value())
                .query((row, _) ->
                        new NamedRevisionRow(
                                row.getLong("number"),
                                row.getString("name"),
                                instant(row, "created_at")))
                .list();
    }
}
