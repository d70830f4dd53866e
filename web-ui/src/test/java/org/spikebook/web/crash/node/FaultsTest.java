package org.spikebook.web.crash.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spikebook.web.Eventually;
import org.spikebook.web.common.ProcessKind;
import org.spikebook.web.health.Gate;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Hundreds of faults, one after the other, while students work on a node and two workers run their
 * jobs: whatever befalls them, no acknowledged work is lost, and no job is lost or done twice.
 *
 * <p>{@code spikebook.load.faults} says how many, {@code spikebook.load.seed} which.
 */
@Tag("load")
class FaultsTest {

    private static final int FAULTS = Integer.getInteger("spikebook.load.faults", 200);
    private static final long SEED = Long.getLong("spikebook.load.seed", 24);
    private static final int WORKERS = 2;
    private static final int MOST_PAUSE_MS = 4000;
    private static final int MOST_CUT_MS = 8000;
    private static final int JUMP_S = 3600;

    private enum Fault {
        KILL_NODE(5),
        KILL_WORKER(8),
        RESTART_WORKER(2),
        RESTART_DATABASE(2),
        CUT_NETWORK(2),
        SET_CLOCK(2);

        private final int weight;

        Fault(int weight) {
            this.weight = weight;
        }
    }

    private final Random random = new Random(SEED);
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final List<ChildProcess> workers = new ArrayList<>();
    private final Map<Fault, Integer> befallen = new TreeMap<>();
    @TempDir Path folder;

    @Test
    void faults_inHundreds_loseNothingThatWasAcknowledged_andDoNothingTwice() throws Exception {
        try (DurablePostgres database = new DurablePostgres(folder.resolve("database"));
                Gate network = new Gate()) {
            network.standBefore(database.port());
            Path home = folder.resolve("home");
            String url = DurablePostgres.url(network.port());
            List<String> author = new ArrayList<>(List.of(WorkingProcess.AUTHOR));
            author.addAll(Node.arguments(ProcessKind.PAGES, home, url));
            try (ChildProcess node = new ChildProcess(author, said)) {
                Outcome.watch(database.rows());
                for (int worker = 0; worker < WORKERS; worker++) {
                    workers.add(
                            new ChildProcess(Node.arguments(ProcessKind.WORKER, home, url), said));
                }
                for (int fault = 0; fault < FAULTS; fault++) {
                    pause(random.nextInt(MOST_PAUSE_MS));
                    befall(node, database, network);
                }
                workers.forEach(worker -> worker.say("clock 0"));
            } catch (Exception | AssertionError early) {
                // jobs that are then not done would hide what ended the faults
                workers.forEach(ChildProcess::close);
                throw early;
            }
            // the node has ended: nothing more is requested
            finish(database);
        }
    }

    private void finish(DurablePostgres database) {
        JdbcClient rows = database.rows();
        try {
            for (int round = 0; round < 10 && Outcome.open(rows) > 0; round++) {
                pause(TimeUnit.SECONDS.toMillis(30));
            }
            Eventually.holds("all jobs have ended", () -> Outcome.open(rows) == 0);
        } finally {
            report(rows);
            workers.forEach(ChildProcess::close);
        }
        Outcome outcome = Outcome.of(said, rows);
        assertThat(outcome.lostEdits()).as("lost edits").isEmpty();
        assertThat(outcome.lostSubmissions()).as("lost submissions").isEmpty();
        assertThat(outcome.lostJobs()).as("jobs that were not done").isEmpty();
        assertThat(outcome.notGradedOnce()).as("submissions not graded once").isEmpty();
        assertThat(outcome.closedTwice()).as("jobs that ended twice").isEmpty();
    }

    private void befall(ChildProcess node, DurablePostgres database, Gate network) {
        Fault fault = next();
        befallen.merge(fault, 1, Integer::sum);
        ChildProcess worker = workers.get(random.nextInt(WORKERS));
        switch (fault) {
            case KILL_NODE -> node.killAndStart();
            case KILL_WORKER -> worker.killAndStart();
            case RESTART_WORKER -> worker.restart();
            case RESTART_DATABASE -> database.restart();
            case CUT_NETWORK -> {
                network.shut();
                pause(random.nextInt(MOST_CUT_MS));
                network.open();
            }
            case SET_CLOCK ->
                    Stream.of(node, worker)
                            .skip(random.nextInt(2))
                            .findFirst()
                            .ifPresent(one -> one.say("clock " + (random.nextInt(3) - 1) * JUMP_S));
        }
        assertThat(Stream.concat(Stream.of(node), workers.stream()))
                .as("processes after %s", fault)
                .allMatch(ChildProcess::isAlive);
    }

    private Fault next() {
        int all = Stream.of(Fault.values()).mapToInt(fault -> fault.weight).sum();
        int drawn = random.nextInt(all);
        for (Fault fault : Fault.values()) {
            drawn -= fault.weight;
            if (drawn < 0) {
                return fault;
            }
        }
        throw new AssertionError(drawn);
    }

    private void report(JdbcClient rows) {
        System.out.printf(
                "seed %d, %s; acknowledged: %d edits, %d jobs, %d submissions; refused while the"
                        + " database was away: %d; jobs still open: %d%n",
                SEED,
                befallen,
                Outcome.count(said, Author.SAVED),
                Outcome.count(said, Author.ASKED),
                Outcome.count(said, Author.SUBMITTED),
                Outcome.count(said, "failed"),
                Outcome.open(rows));
    }

    private static void pause(long ms) {
        try {
            TimeUnit.MILLISECONDS.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
