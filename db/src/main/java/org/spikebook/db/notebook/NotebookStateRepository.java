package org.spikebook.db.notebook;

import static org.spikebook.db.Columns.uuid;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;

/** The texts of all notebooks that can still be opened, in each state that they had. */
@Repository
public class NotebookStateRepository {

    private final JdbcClient jdbc;

    public NotebookStateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Hashes of revisions of notebooks that are not deleted, of submissions, and of what was shown
     * to classes; each once, in the order of hashes. What was sent to classes are networks alone.
     *
     * @param sha256 the last one before; empty to begin
     * @param most so many at a time
     */
    public List<String> after(String sha256, int most) {
        return jdbc.sql(
                        """
                        select c.sha256 from content c where c.sha256 > :after and
                        (exists (select 1 from revision r join notebook n on n.id = r.notebook_id
                                 where r.sha256 = c.sha256 and n.deleted_at is null)
                         or exists (select 1 from submission s where s.sha256 = c.sha256)
                         or exists (select 1 from class_spotlight l where l.sha256 = c.sha256))
                        order by c.sha256 fetch first :most rows only
                        """)
                .param("after", sha256)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /**
     * The notebooks that are not deleted and have a state, and those from which it was submitted;
     * none for what was shown to a class.
     */
    public List<NotebookId> notebooks(String sha256) {
        return jdbc.sql(
                        """
                        select r.notebook_id from revision r join notebook n on n.id = r.notebook_id
                        where r.sha256 = :sha256 and n.deleted_at is null
                        union select s.notebook_id from submission s where s.sha256 = :sha256
                        """)
                .param("sha256", sha256)
                .query((row, _) -> new NotebookId(uuid(row, "notebook_id")))
                .list();
    }
}
