package org.spikebook.web.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;

/** The file of the embedded database, opened as the application opens it. */
class DatabaseFileTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir Path home;

    @Test
    void file_thatGrewByRowsWrittenAnew_shrinksWhenTheServerStops() throws Exception {
        Path file = home.resolve("spikebook.mv.db");
        try (Connection database = DriverManager.getConnection(url());
                Statement statement = database.createStatement()) {
            statement.execute("create table large (id int primary key, state bytea)");
            statement.execute(
                    "insert into large values (0, null), (1, null), (2, null), (3, null)");
            writeAnew(database, 14);
            assertThat(Files.size(file)).isGreaterThan(70L * MEGABYTE);
        }

        assertThat(Files.size(file)).isLessThan(60L * MEGABYTE);
    }

    /** So many states of 4 MB, of which the last four stay. */
    private static void writeAnew(Connection database, int times) throws SQLException {
        byte[] state = new byte[4 * MEGABYTE];
        new Random(1).nextBytes(state);
        try (PreparedStatement update =
                database.prepareStatement("update large set state = ? where id = ?")) {
            for (int n = 0; n < times; n++) {
                update.setBytes(1, state);
                update.setInt(2, n % 4);
                update.execute();
            }
        }
    }

    private String url() throws IOException {
        return PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"))
                .getProperty("spring.datasource.url")
                .replace("${spikebook.home}", home.toString());
    }
}
