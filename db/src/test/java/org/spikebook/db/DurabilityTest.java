package org.spikebook.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * What H2 has committed must be in its file immediately: a copy of the file is what a killed
 * process leaves. H2 2.5.252 forgets the first commit after half a minute of rest.
 */
class DurabilityTest {

    private static final Duration REST = Duration.ofSeconds(35);

    @Test
    @Tag("slow")
    void commit_afterARest_isInTheFile(@TempDir Path folder) throws Exception {
        try (Connection live = DriverManager.getConnection(url(folder.resolve("live")))) {
            live.createStatement().execute("create table saved (id int)");
            Thread.sleep(REST);

            live.createStatement().execute("insert into saved values (1)");

            Files.copy(folder.resolve("live.mv.db"), folder.resolve("copy.mv.db"));
            assertThat(rows(folder.resolve("copy"))).isEqualTo(1);
        }
    }

    private static int rows(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(file));
                ResultSet result =
                        connection.createStatement().executeQuery("select count(*) from saved")) {
            result.next();
            return result.getInt(1);
        }
    }

    private static String url(Path file) {
        return "jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }
}
