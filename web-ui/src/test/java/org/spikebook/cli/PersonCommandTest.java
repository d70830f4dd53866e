package org.spikebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.audit.AuditAction;
import org.spikebook.db.audit.AuditRepository;
import org.spikebook.training.datafile.FolderKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.ZipFile;

class PersonCommandTest {

    @TempDir Path folder;
    private Path data;
    private Path file;
    private DriverManagerDataSource database;

    @BeforeEach
    void name() {
        data = folder.resolve("home/data");
        file = folder.resolve("person.zip");
        database =
                new DriverManagerDataSource(
                        "jdbc:h2:file:%s/spikebook;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                                .formatted(folder.resolve("home")),
                        "",
                        "");
    }

    /** A server that is stopped, with one account. */
    private UUID grace() {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        UUID id = UUID.randomUUID();
        JdbcClient.create(database)
                .sql(
                        """
                        insert into visitor (id, display_name, account_name, instructor, created_at, last_seen_at)
                        values (:id, 'Grace', 'grace', false, current_timestamp, current_timestamp)
                        """)
                .param("id", id)
                .update();
        return id;
    }

    @Test
    void person_ofNoDatabase_saysWhere() {
        CliRun run = CliRun.withData(data, "person", "export", "grace", file);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("The folder holds no database");
    }

    @Test
    void export_ofAName_writesTheFile_once() throws Exception {
        grace();

        assertThat(CliRun.withData(data, "person", "export", "Grace", file).err()).isEmpty();

        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.getEntry("README.txt")).isNotNull();
            assertThat(
                            new String(
                                    zip.getInputStream(zip.getEntry("tables/visitor.csv"))
                                            .readAllBytes()))
                    .contains("Grace");
        }
        CliRun again = CliRun.withData(data, "person", "export", "Grace", file);
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("exists already");
    }

    @Test
    void erase_asksForYes_thenNoSuchAccountIsLeft() {
        grace();

        CliRun asked = CliRun.withData(data, "person", "erase", "grace");
        assertThat(asked.exitCode()).isEqualTo(2);
        assertThat(asked.err()).contains("--yes");

        assertThat(CliRun.withData(data, "person", "erase", "grace", "--yes").exitCode()).isZero();
        assertThat(CliRun.withData(data, "person", "erase", "grace", "--yes").err())
                .contains("No account has this name");
    }

    private Path uploadOf(VisitorId person) throws IOException {
        String key = FolderKey.of(person.toString()).text();
        Path folderOfPerson = Files.createDirectories(folder.resolve("home/uploads").resolve(key));
        return Files.writeString(folderOfPerson.resolve("digits.csv"), "1,2");
    }

    @Test
    void erase_isNoted_withoutAName_andDeletesUploads() throws Exception {
        UUID id = grace();
        Path upload = uploadOf(new VisitorId(id));

        assertThat(CliRun.withData(data, "person", "erase", "grace", "--yes").exitCode()).isZero();

        assertThat(upload).doesNotExist();
        assertThat(new AuditRepository(JdbcClient.create(database)).ofServer(10))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo(AuditAction.ERASED_BY_OPERATOR);
                    assertThat(entry.subject()).isEqualTo(new VisitorId(id));
                    assertThat(entry.subjectName()).isNull();
                });
    }

    @Test
    void erase_thatIsRefused_isNotNoted_andKeepsUploads() throws Exception {
        UUID id = grace();
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("update visitor set administrator = true").update();
        Path upload = uploadOf(new VisitorId(id));

        assertThat(CliRun.withData(data, "person", "erase", "grace", "--yes").err())
                .contains("the last administrator");

        assertThat(upload).exists();
        assertThat(new AuditRepository(jdbc).ofServer(10)).isEmpty();
    }
}
