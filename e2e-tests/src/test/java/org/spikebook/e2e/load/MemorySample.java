package org.spikebook.e2e.load;

import org.spikebook.e2e.support.SpikebookServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.util.Locale;

/**
 * What a server holds at one moment.
 *
 * @param process how many processes of the server were killed before this one
 * @param liveHeapMb after a full collection
 * @param residentMb of the whole process, before that collection
 * @param databaseMb of the database's file
 */
record MemorySample(
        double minute,
        int process,
        long liveHeapMb,
        long residentMb,
        long databaseMb,
        long threads,
        long sessions,
        long runningJobs) {

    static final String COLUMNS =
            "minute,process,liveHeapMb,residentMb,databaseMb,threads,sessions,runningJobs";

    /** Of a server that was started with {@code spikebook.metrics=true}. */
    static MemorySample of(SpikebookServer server, double minute, int process, long fileBytes) {
        ServerMetrics metrics = metrics(server);
        long resident = ServerMemory.resident(server.pid());
        return new MemorySample(
                minute,
                process,
                ServerMemory.liveHeap(server.pid()) >> 20,
                resident >> 20,
                fileBytes >> 20,
                (long) metrics.sum("jvm_threads_live_threads"),
                (long) metrics.sum("spikebook_sessions"),
                (long) metrics.sum("spikebook_jobs", "state=\"running\""));
    }

    private static ServerMetrics metrics(SpikebookServer server) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return ServerMetrics.read(http, server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** In the order of {@link #COLUMNS}. */
    String row() {
        return String.format(
                Locale.ROOT,
                "%.1f,%d,%d,%d,%d,%d,%d,%d",
                minute,
                process,
                liveHeapMb,
                residentMb,
                databaseMb,
                threads,
                sessions,
                runningJobs);
    }

    @Override
    public String toString() {
        return "live heap %d MB, resident %d MB, database %d MB, %d threads, %d sessions, %d jobs"
                .formatted(liveHeapMb, residentMb, databaseMb, threads, sessions, runningJobs);
    }
}
