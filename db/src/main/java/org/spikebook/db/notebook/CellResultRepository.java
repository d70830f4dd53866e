package org.spikebook.db.notebook;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.timestamp;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows of {@code cell_result}: a cache, so the first to come stays, until it is forgotten. */
@Repository
public class CellResultRepository {

    private final JdbcClient jdbc;

    public CellResultRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a result; one that is there already stays, and counts as made now. */
    public void put(CellResultKey key, String sha256, Instant now) {
        // in this order: a row that is renewed is held, and one that is deleted meanwhile is added
        if (renew(key, now) == 0) {
            insert(key, sha256, now);
        }
    }

    private void insert(CellResultKey key, String sha256, Instant now) {
        jdbc.sql(
                        """
                        insert into cell_result (input_hash, seed, engine, type, sha256, created_at)
                        values (:inputHash, :seed, :engine, :type, :sha256, :now) on conflict do nothing
                        """)
                .param("inputHash", key.inputHash())
                .param("seed", key.seed())
                .param("engine", key.engine())
                .param("type", key.type())
                .param("sha256", sha256)
                .param("now", timestamp(now))
                .update();
    }

    private int renew(CellResultKey key, Instant now) {
        return jdbc.sql(
                        """
                        update cell_result set created_at = :now
                        where input_hash = :inputHash and seed = :seed and engine = :engine and type = :type
                        """)
                .param("now", timestamp(now))
                .param("inputHash", key.inputHash())
                .param("seed", key.seed())
                .param("engine", key.engine())
                .param("type", key.type())
                .update();
    }

    /** Hash of the result's body. */
    public Optional<String> find(CellResultKey key) {
        return jdbc.sql(
                        """
                        select sha256 from cell_result
                        where input_hash = :inputHash and seed = :seed and engine = :engine and type = :type
                        """)
                .param("inputHash", key.inputHash())
                .param("seed", key.seed())
                .param("engine", key.engine())
                .param("type", key.type())
                .query(String.class)
                .optional();
    }

    /** Forgets a result. */
    public void delete(CellResultKey key) {
        jdbc.sql(
                        """
                        delete from cell_result
                        where input_hash = :inputHash and seed = :seed and engine = :engine and type = :type
                        """)
                .param("inputHash", key.inputHash())
                .param("seed", key.seed())
                .param("engine", key.engine())
                .param("type", key.type())
                .update();
    }

    /** Inputs all of whose results of some types were made, or kept again, before a time. */
    public List<String> inputsOlder(List<String> types, Instant before) {
        return jdbc.sql(
                        """
                        select input_hash from cell_result where type in (:types)
                        group by input_hash having max(created_at) < :before
                        """)
                .param("types", types)
                .param("before", timestamp(before))
                .query(String.class)
                .list();
    }

    /**
     * Forgets the results of some types of an input, unless one was made since then.
     *
     * @return hashes of their bodies, which others may have too
     */
    public List<String> deleteInput(List<String> types, String inputHash, Instant before) {
        String theirs = "from cell_result where input_hash = :inputHash and type in (:types)";
        List<CellResultBody> found =
                jdbc.sql("select sha256, created_at " + theirs + " for update")
                        .param("inputHash", inputHash)
                        .param("types", types)
                        .query((row, _) ->
                                new CellResultBody(
                                        row.getString("sha256"), instant(row, "created_at")))
                        .list();
        if (found.stream().anyMatch(each -> !each.madeAt().isBefore(before))) {
            return List.of();
        }
        // one that is added meanwhile stays
        jdbc.sql("delete " + theirs + " and created_at < :before")
                .param("inputHash", inputHash)
                .param("types", types)
                .param("before", timestamp(before))
                .update();
        return found.stream().map(CellResultBody::sha256).distinct().toList();
    }

    private record CellResultBody(String sha256, Instant madeAt) {}

    /** Some bodies, at most {@code most}, of results of a type that were made before a time. */
    public List<String> findOlder(String type, Instant before, int most) {
        return jdbc.sql(
                        """
                        select distinct sha256 from cell_result
                        where type = :type and created_at < :before
                        fetch first :most rows only
                        """)
                .param("type", type)
                .param("before", timestamp(before))
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Forgets the results of a type that have this body and were made before a time. */
    public void deleteOlder(String type, Instant before, String sha256) {
        jdbc.sql(
                        """
                        delete from cell_result
                        where sha256 = :sha256 and type = :type and created_at < :before
                        """)
                .param("sha256", sha256)
                .param("type", type)
                .param("before", timestamp(before))
                .update();
    }
}
