package org.spikebook.web.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is said to the pool before it is used: no database is asked. */
class PoolSetupTest {

    @TempDir Path folder;

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void databaseOnAnotherMachine_isSpokenToByTls() {
        HikariDataSource pool = pool("jdbc:postgresql://db.example.org/spikebook");

        setUp(pool);

        assertThat(pool.getJdbcUrl()).endsWith("/spikebook?sslmode=verify-full");
    }

    @Test
    void password_canBeInAFile_whichIsNotInTheEnvironment() throws IOException {
        Path file = folder.resolve("password");
        Files.writeString(file, "a secret\n");
        settings.setProperty("spikebook.database-password-file", file.toString());
        HikariDataSource pool = pool("jdbc:postgresql://localhost/spikebook");

        setUp(pool);

        assertThat(pool.getPassword()).isEqualTo("a secret");
        assertThat(pool.getJdbcUrl()).isEqualTo("jdbc:postgresql://localhost/spikebook");
    }

    @Test
    void fileThatIsNotThere_isNamed() {
        settings.setProperty(
                "spikebook.database-password-file", folder.resolve("missing").toString());
        HikariDataSource pool = pool("jdbc:postgresql://localhost/spikebook");

        assertThatThrownBy(() -> setUp(pool))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("SPIKEBOOK_DATABASE_PASSWORD_FILE");
    }

    private static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        return pool;
    }

    private void setUp(HikariDataSource pool) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("state", new DatabaseState(new DiskRoom(folder)));
        new PoolSetup(beans.getBeanProvider(DatabaseState.class), settings)
                .postProcessBeforeInitialization(pool, "dataSource");
    }
}
