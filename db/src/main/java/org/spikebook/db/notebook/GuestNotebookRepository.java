package org.spikebook.db.notebook;

import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.List;

/** Notebooks of guests who are gone for good. */
@Repository
public class GuestNotebookRepository {

    /** What belongs to a notebook, in an order in which it may be deleted. */
    private static final List<String> PARTS =
            List.of(
                    "delete from job_checkpoint where job_id in (select id from job where"
                            + " notebook_id = :notebook)",
                    "delete from job where notebook_id = :notebook",
                    "delete from notebook_step where notebook_id = :notebook",
                    "delete from notebook_presence where notebook_id = :notebook",
                    "delete from notebook_share where notebook_id = :notebook",
                    "delete from notebook_fork where notebook_id = :notebook",
                    "delete from named_revision where notebook_id = :notebook",
                    "delete from head_move where notebook_id = :notebook",
                    "delete from revision where notebook_id = :notebook",
                    "delete from notebook where id = :notebook");

    private final JdbcClient jdbc;

    public GuestNotebookRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notebooks of guests not seen since then that no one else needs: their owner was in no class
     * and submitted nothing, they are read by no link, are the original of no copy, and no job
     * works on them. Copies come before their originals in the course of several calls.
     *
     * @param most so many at a time
     */
    public List<NotebookId> abandoned(Instant notSeenSince, int most) {
        return jdbc.sql(
                        """
                        select n.id from notebook n join visitor v on v.id = n.owner_id
                        where v.account_name is null and v.last_seen_at < :since
                        and not exists (select 1 from course_member m where m.visitor_id = v.id)
                        and not exists (select 1 from submission s where s.visitor_id = v.id or s.notebook_id = n.id)
                        and not exists (select 1 from group_submission g where g.submitted_by = v.id)
                        and not exists (select 1 from notebook_share h where h.notebook_id = n.id
                                        and (h.expires_at is null or h.expires_at >= :since))
                        and not exists (select 1 from notebook_fork f where f.original_id = n.id)
                        and not exists (select 1 from notebook c where c.copied_from = n.id)
                        and not exists (select 1 from job j where j.notebook_id = n.id and j.finished_at is null)
                        and not exists (select 1 from regrade_item i join job j on j.id = i.job_id where j.notebook_id = n.id)
                        order by n.updated_at, n.id fetch first :most rows only
                        """)
                .param("since", timestamp(notSeenSince))
                .param("most", most)
                .query((row, _) -> new NotebookId(uuid(row, "id")))
                .list();
    }

    /**
     * Deletes a notebook with all that belongs to it.
     *
     * @return hashes of the texts that it had, which others may have too
     */
    public List<String> delete(NotebookId notebook) {
        List<String> texts =
                jdbc.sql("select distinct sha256 from revision where notebook_id = :notebook")
                        .param("notebook", notebook.value())
                        .query(String.class)
                        .list();
        PARTS.forEach(part -> jdbc.sql(part).param("notebook", notebook.value()).update());
        return texts;
    }

    /** Forgets closed jobs of a guest not seen since then that worked on no notebook. */
    public void deleteJobs(Instant notSeenSince) {
        String theirs =
                """
                from job where notebook_id is null and finished_at is not null and owner_id in
                     (select v.id from visitor v where v.account_name is null and v.last_seen_at < :since
                      and not exists (select 1 from course_member m where m.visitor_id = v.id)
                      and not exists (select 1 from submission s where s.visitor_id = v.id))
                     and not exists (select 1 from regrade_item i where i.job_id = job.id)
                """;
        jdbc.sql("delete from job_checkpoint where job_id in (select id " + theirs + ")")
                .param("since", timestamp(notSeenSince))
                .update();
        jdbc.sql("delete " + theirs).param("since", timestamp(notSeenSince)).update();
    }
}
