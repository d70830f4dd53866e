package org.spikebook.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.cli.CliRun;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.SpikebookProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.nio.file.Files;
import java.nio.file.Path;

/** The command line and the running application; what a backup holds: {@code BackupTest}. */
@WebTest
class BackupSocketTest {

    private static final String VISITORS = "select count(*) from visitor";

    @Autowired SpikebookProperties settings;
    @Autowired TestVisitors visitors;
    @Autowired JdbcClient jdbc;
    @TempDir Path folder;

    @Test
    void backup_ofTheRunningServer_isRestoredElsewhere() {
        visitors.asNewGuest();
        Path file = folder.resolve("kept.zip");
        Path elsewhere = folder.resolve("elsewhere");

        CliRun backup = CliRun.withData(settings.home().resolve("data"), "backup", file);
        CliRun restore = CliRun.withData(elsewhere.resolve("data"), "restore", file);

        assertThat(backup.err() + restore.err()).isEmpty();
        assertThat(backup.out()).contains("Wrote ");
        assertThat(restore.out()).contains("Restored ");
        assertThat(elsewhere.resolve("provenance.key"))
                .hasSameTextualContentAs(settings.home().resolve("provenance.key"));
        String url =
                "jdbc:h2:file:" + elsewhere + "/spikebook;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE";
        assertThat(count(JdbcClient.create(new DriverManagerDataSource(url))))
                .isEqualTo(count(jdbc));
    }

    @Test
    void restore_overTheRunningServer_isRefused() {
        Path file = folder.resolve("kept.zip");
        Path data = settings.home().resolve("data");
        assertThat(CliRun.withData(data, "backup", file).exitCode()).isZero();

        CliRun restore = CliRun.withData(data, "restore", "--replace", file);

        assertThat(restore.exitCode()).isEqualTo(2);
        assertThat(restore.err()).contains("in use by a running server");
        assertThat(Files.exists(settings.home().resolve("spikebook.mv.db"))).isTrue();
        assertThat(count(jdbc)).isNotNegative();
    }

    private static long count(JdbcClient database) {
        return database.sql(VISITORS).query(Long.class).single();
    }
}
