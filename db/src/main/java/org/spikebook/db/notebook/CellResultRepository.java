package org.spikebook.db.notebook;

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

    public void put(CellResultKey key, String sha256, Instant now) {
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
