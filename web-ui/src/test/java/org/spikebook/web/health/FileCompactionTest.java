package org.spikebook.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.web.SpikebookApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import javax.sql.DataSource;

class FileCompactionTest {

    private static final int ROWS = 400;
    private static final int ROW_BYTES = 250_000;
    private static final int KEPT = 8;
    private static final long LARGE = 80L << 20;

    /** An eighth of the rows, the application's own tables, and what H2 needs. */
    private static final long SMALL = 20L << 20;

    @TempDir Path home;

    @Test
    void stop_afterMostWasDeleted_leavesASmallFile_withAllThatIsLeft() throws IOException {
        try (ConfigurableApplicationContext server = start()) {
            fillAndDelete(server.getBean(JdbcClient.class));
            assertThat(fileBytes()).isGreaterThan(LARGE);
        }

        assertThat(fileBytes()).isLessThan(SMALL);
        assertThat(
                        JdbcClient.create(stoppedDatabase())
                                .sql("select sum(octet_length(body)) from filler")
                                .query(Long.class)
                                .single())
                .isEqualTo((long) ROWS / KEPT * ROW_BYTES);
    }

    private DataSource stoppedDatabase() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(
                "jdbc:h2:file:%s;IFEXISTS=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
                        .formatted(home.resolve("spikebook")));
        return source;
    }

    private static void fillAndDelete(JdbcClient jdbc) {
        Random random = new Random(1);
        byte[] body = new byte[ROW_BYTES];
        jdbc.sql("create table filler (id int primary key, body bytea)").update();
        for (int row = 0; row < ROWS; row++) {
            random.nextBytes(body);
            jdbc.sql("insert into filler values (?, ?)").params(row, body).update();
        }
        jdbc.sql("delete from filler where mod(id, ?) <> 0").param(KEPT).update();
    }

    private long fileBytes() throws IOException {
        return Files.size(home.resolve("spikebook.mv.db"));
    }

    private ConfigurableApplicationContext start() {
        SpringApplication application = new SpringApplication(SpikebookApplication.class);
        application.setApplicationContextFactory(
                type -> new GenericWebApplicationContext(new MockServletContext()));
        return application.run("--spikebook.home=" + home);
    }
}
