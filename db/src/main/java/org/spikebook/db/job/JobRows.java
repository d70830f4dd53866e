package org.spikebook.db.job;

import static org.spikebook.db.Columns.instant;
import static org.spikebook.db.Columns.nullableInstant;
import static org.spikebook.db.Columns.nullableUuid;
import static org.spikebook.db.Columns.uuid;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.notebook.NotebookId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads a row of {@code job}, without its payload. */
final class JobRows {

    private JobRows() {}

    static JobRow row(ResultSet row, int number) throws SQLException {
        UUID notebook = nullableUuid(row, "notebook_id");
        return new JobRow(
                new JobId(uuid(row, "id")),
                new VisitorId(uuid(row, "owner_id")),
                row.getString("kind"),
                notebook == null ? null : new NotebookId(notebook),
                row.getString("cell_id"),
                JobState.valueOf(row.getString("state")),
                new JobOutput(
                        row.getString("progress"), row.getString("result"), row.getString("error")),
                row.getBoolean("cancel_requested"),
                row.getInt("attempts"),
                row.getLong("max_seconds"),
                new JobTimes(
                        instant(row, "created_at"),
                        nullableInstant(row, "started_at"),
                        instant(row, "updated_at"),
                        nullableInstant(row, "finished_at")));
    }
}
