package org.spikebook.db.notebook;

import static org.spikebook.db.Columns.timestamp;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Optional;

/** Rows of {@code head_move}: added, never changed. Call it while holding the notebook's row. */
@Repository
public class HeadMoveRepository {

    private final JdbcClient jdbc;

    public HeadMoveRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(HeadMove move) {
        jdbc.sql(
                        """
                        insert into head_move (notebook_id, number, kind, from_number, to_number, moved_by, moved_at)
                        values (:notebook, (select coalesce(max(m.number), 0) + 1 from head_move m where m.notebook_id = :notebook),
                                :kind, :from, :to, :by, :at)
                        """)
                .param("notebook", move.notebook().value())
                .param("kind", move.kind().name())
                .param("from", move.from())
                .param("to", move.to())
                .param("by", move.by().value())
                .param("at", timestamp(move.at()))
                .update();
    }

    /** The child of {@code parent} that was undone last: where redo leads. */
    public Optional<Long> lastUndoneChild(NotebookId notebook, long parent) {
        return jdbc.sql(
                        """
                        select from_number from head_move
                        where notebook_id = :notebook and kind = 'UNDO' and to_number = :parent
                        order by number desc fetch first 1 rows only
                        """)
                .param("notebook", notebook.value())
                .param("parent", parent)
                .query(Long.class)
                .optional();
    }
}
