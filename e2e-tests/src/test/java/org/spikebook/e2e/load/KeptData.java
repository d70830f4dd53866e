package org.spikebook.e2e.load;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** What the database file of a stopped server holds. */
final class KeptData {

    private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    private static final String JOBS =
            "select kind || ' ' || state, count(*) from job group by kind, state";
    private static final String SUBMISSIONS = "select 'submissions', count(*) from submission";

    private final Path file;

    /**
     * @param file without the ending that H2 gives it
     */
    KeptData(Path file) {
        this.file = file;
    }

    /** How many jobs there are of each kind and state, such as {@code training DONE}. */
    Map<String, Integer> jobs() {
        return counts(JOBS);
    }

    int submissions() {
        return counts(SUBMISSIONS).get("submissions");
    }

    private Map<String, Integer> counts(String query) {
        Map<String, Integer> counts = new TreeMap<>();
        try (Connection database = DriverManager.getConnection("jdbc:h2:" + file + OPTIONS);
                ResultSet row = database.createStatement().executeQuery(query)) {
            while (row.next()) {
                counts.put(row.getString(1), row.getInt(2));
            }
        } catch (SQLException e) {
            throw new AssertionError("the database cannot be read", e);
        }
        return counts;
    }
}
