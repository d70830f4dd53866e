package org.spikebook.e2e.load.protocol;

import org.spikebook.e2e.load.ServerMemory;
import org.spikebook.e2e.load.ServerMetrics;
import org.spikebook.e2e.support.SpikebookServer;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * How full a server is while a class works: reads its metrics every second and keeps what was most.
 * The server is started with {@code spikebook.metrics=true}.
 */
final class Saturation implements AutoCloseable {

    private static final String CONNECTIONS = "spikebook_database_connections";

    private final SpikebookServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final long beginNanos = System.nanoTime();
    private final Duration processorBefore;
    private volatile double busiest;
    private volatile double active;
    private volatile double waited;
    private volatile double connections;
    private volatile double pausesS;
    private volatile int unanswered;
    private Duration processorLast;
    private long lastNanos = System.nanoTime();

    Saturation(SpikebookServer server) {
        this.server = server;
        this.processorBefore = server.processorTime();
        this.processorLast = processorBefore;
        thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        lookAtProcessor();
        try {
            ServerMetrics metrics = ServerMetrics.read(http, server);
            active = Math.max(active, metrics.sum(CONNECTIONS, "state=\"active\""));
            waited = Math.max(waited, metrics.sum(CONNECTIONS, "state=\"waited\""));
            connections = metrics.sum(CONNECTIONS + "_max");
            pausesS = metrics.sum("jvm_gc_pause_seconds_sum");
        } catch (IOException e) {
            unanswered++; // said with the rest
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The busiest second or so. */
    private void lookAtProcessor() {
        long now = System.nanoTime();
        Duration processor = server.processorTime();
        double share = processor.minus(processorLast).toNanos() / (double) (now - lastNanos);
        busiest = Math.max(busiest, share / Runtime.getRuntime().availableProcessors());
        processorLast = processor;
        lastNanos = now;
    }

    /** What was taken of each resource; call it while the pages are open. */
    String line() {
        double seconds = (System.nanoTime() - beginNanos) / 1e9;
        double processor = server.processorTime().minus(processorBefore).toMillis() / 1e3;
        return "processors %.0f %% on average, %.0f %% at most; pauses of garbage collection %.1f %%; live heap %d MB, resident %d MB; connections %.0f of %.0f at most, %.0f waited for one; metrics not answered %d times"
                .formatted(
                        100 * processor / seconds / Runtime.getRuntime().availableProcessors(),
                        100 * busiest,
                        100 * pausesS / seconds,
                        ServerMemory.liveHeap(server.pid()) >> 20,
                        ServerMemory.resident(server.pid()) >> 20,
                        active,
                        connections,
                        waited,
                        unanswered);
    }

    @Override
    public void close() {
        thread.shutdownNow();
        http.close();
    }
}
