package org.spikebook.db.person;

import static org.spikebook.db.Columns.timestamp;
import static org.spikebook.db.Columns.uuid;

import org.spikebook.db.account.VisitorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Guests who left nothing behind, and the rows without a name that the erased leave. */
@Repository
public class IdleGuestRepository {

    /** It says that a guest's browser may come back, not that the guest has done something. */
    private static final String BROWSER = "device.visitor_id";

    private static final String IDLE =
            Stream.concat(PersonalTables.OWNED.stream(), PersonalTables.ACTED.stream())
                    .filter(reference -> !reference.equals(BROWSER))
                    .map(IdleGuestRepository::withoutRows)
                    .collect(
                            Collectors.joining(
                                    "",
                                    "select v.id from visitor v where v.account_name is null and"
                                            + " v.last_seen_at < :since",
                                    ""));

    private final JdbcClient jdbc;

    public IdleGuestRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String withoutRows(String reference) {
        String table = reference.substring(0, reference.indexOf('.'));
        return " and not exists (select 1 from " + table + " where " + reference + " = v.id)";
    }

    /** Removes guests not seen since then to whom nothing refers; says whom. */
    public List<VisitorId> delete(Instant notSeenSince) {
        List<VisitorId> candidates =
                jdbc.sql(IDLE)
                        .param("since", timestamp(notSeenSince))
                        .query((row, _) -> new VisitorId(uuid(row, "id")))
                        .list();
        update("delete from device where visitor_id in (" + IDLE + ")", notSeenSince);
        update(
                "delete from visitor where id in ("
                        + IDLE
                        + ") and not exists (select 1 from device d where d.visitor_id ="
                        + " visitor.id)",
                notSeenSince);
        return candidates.stream().filter(id -> !exists(id)).toList();
    }

    private void update(String sql, Instant since) {
        jdbc.sql(sql).param("since", timestamp(since)).update();
    }

    private boolean exists(VisitorId id) {
        return jdbc.sql("select count(*) from visitor where id = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
