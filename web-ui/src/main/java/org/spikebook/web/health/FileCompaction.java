package org.spikebook.web.health;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes the file of H2 small again when the server stops. H2 reuses what is freed, but gives little
 * of it back: what lives stays strewn over the file.
 */
final class FileCompaction {

    private static final Logger LOG = LoggerFactory.getLogger(FileCompaction.class);

    /** A smaller file is left as it is, in bytes. */
    private static final double WORTH_IT = 64e6;

    /** So is one of which a larger share lives. */
    private static final double SPARSE = 0.5;

    /** Copying more would take long, in bytes. */
    private static final double MOST = 512e6;

    private static final String SETTINGS =
            """
            select setting_name, setting_value from information_schema.settings
            where setting_name in ('info.FILE_SIZE', 'info.FILL_RATE', 'info.CHUNKS_FILL_RATE')
            """;

    private FileCompaction() {}

    /** What lives is copied to a new file, which then takes the place of the old one. */
    static void run(String url, @Nullable String user, @Nullable String password) {
        try (Connection database = DriverManager.getConnection(url, user, password);
                Statement statement = database.createStatement()) {
            if (isSparse(statement)) {
                statement.execute("shutdown compact");
            }
        } catch (SQLException e) {
            LOG.debug("the file of the database stays as it is", e);
        }
    }

    private static boolean isSparse(Statement statement) throws SQLException {
        Map<String, Double> info = new HashMap<>();
        try (ResultSet row = statement.executeQuery(SETTINGS)) {
            while (row.next()) {
                info.put(row.getString(1), Double.parseDouble(row.getString(2)));
            }
        }
        double size = info.getOrDefault("info.FILE_SIZE", 0.0);
        double share =
                info.getOrDefault("info.FILL_RATE", 100.0)
                        * info.getOrDefault("info.CHUNKS_FILL_RATE", 100.0)
                        / 1e4;
        return size > WORTH_IT && share < SPARSE && share * size < MOST;
    }
}
