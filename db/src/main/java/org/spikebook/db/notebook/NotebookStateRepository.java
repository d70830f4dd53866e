package org.spikebook.db.notebook;

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
     * or sent to classes; each once, in the order of hashes.
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
                         or exists (select 1 from class_spotlight l where l.sha256 = c.sha256)
                         or exists (select 1 from class_message m where m.setup_sha256 = c.sha256))
                        order by c.sha256 fetch first :most rows only
                        """)
                .param("after", sha256)
                .param("most", most)
                .query(String.class)
                .list();
    }
}
