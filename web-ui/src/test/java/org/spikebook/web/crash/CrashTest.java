package org.spikebook.web.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** {@code kill -9} at any moment: what was acknowledged is there, and jobs continue. */
@Timeout(180)
class CrashTest {

    @TempDir Path home;

    @Test
    void kill_whileSaving_losesNothingThatWasAcknowledged() throws Exception {
        List<String> said =
                runUntilKilled(line -> line.startsWith("saved ") && line.endsWith(" 60"), "edit");

        String[] last = said.getLast().split(" ", 4);
        JdbcClient database = database();
        assertThat(count(database, last[1])).isGreaterThanOrEqualTo(Long.parseLong(last[2]));
        String title =
                database.sql("select title from notebook where cast(id as varchar) = ?")
                        .param(last[1])
                        .query(String.class)
                        .single();
        assertThat(Integer.parseInt(title.split(" ")[1]))
                .isGreaterThanOrEqualTo(Integer.parseInt(last[3].split(" ")[1]));
    }

    @Test
    void kill_whileAJobRuns_isFollowedByTheRestOfTheJob() throws Exception {
        List<String> said =
                runUntilKilled(
                        line -> line.startsWith("RUNNING") && line.contains("\"step\":1"), "job");
        String[] job =
                said.stream()
                        .filter(line -> line.startsWith("job "))
                        .findFirst()
                        .orElseThrow()
                        .split(" ");

        List<String> resumed = run("resume", job[1], job[2]);

        String end = resumed.getLast();
        assertThat(end).startsWith("DONE {\"step\":" + CrashingApplication.STEPS + "}");
        int stepsOfSecondRun = Integer.parseInt(end.replaceAll(".*\"step\":(\\d+)}$", "$1"));
        assertThat(stepsOfSecondRun).isBetween(1, CrashingApplication.STEPS - 1);
    }

    private long count(JdbcClient database, String notebook) {
        return database.sql("select count(*) from revision where cast(notebook_id as varchar) = ?")
                .param(notebook)
                .query(Long.class)
                .single();
    }

    private JdbcClient database() {
        return JdbcClient.create(
                new DriverManagerDataSource(
                        "jdbc:h2:file:"
                                + home.resolve("spikebook")
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE"));
    }

    private List<String> runUntilKilled(Predicate<String> killAt, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(arguments);
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (killAt.test(line)) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(process.waitFor()).as("killed; it said %s", said).isEqualTo(128 + 9);
        return said;
    }

    private List<String> run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        List<String> said = process.inputReader().lines().toList();
        assertThat(process.waitFor()).as("it said %s", said).isZero();
        return said;
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(
                List.of(
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(CrashingApplication.class.getName());
        command.add(home.toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
