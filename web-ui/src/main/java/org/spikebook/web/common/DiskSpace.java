package org.spikebook.web.common;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How much room the disk of the data folder has left. Warns in the log while there is still time to
 * make room; pages ask {@link #low}. Thread-safe.
 */
@Component
public class DiskSpace {

    /** Less than this is worth a warning: jobs, uploads and notebooks fill it in hours. */
    static final DataSize LOW = DataSize.ofGigabytes(2);

    private static final Logger LOG = LoggerFactory.getLogger(DiskSpace.class);
    private static final long LOOK_SECONDS = 30;

    private final String folder;
    private final Supplier<Optional<DataSize>> usable;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("disk-space").factory());
    private DataSize told = LOW;

    @Autowired
    DiskSpace(SpikebookProperties settings) {
        this(settings.home().toString(), () -> usable(settings));
    }

    DiskSpace(String folder, Supplier<Optional<DataSize>> usable) {
        this.folder = folder;
        this.usable = usable;
    }

    private static Optional<DataSize> usable(SpikebookProperties settings) {
        try {
            long bytes = Files.getFileStore(settings.home()).getUsableSpace();
            return Optional.of(DataSize.ofBytes(bytes));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    @PostConstruct
    void start() {
        thread.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    /** What is left, if that is little. */
    public Optional<DataSize> low() {
        return usable.get().filter(left -> left.compareTo(LOW) < 0);
    }

    /** Tells the log when little is left, and again whenever that has halved. */
    synchronized void look() {
        Optional<DataSize> low = low();
        if (low.isEmpty()) {
            told = LOW;
            return;
        }
        DataSize left = low.get();
        if (told == LOW || left.toBytes() <= told.toBytes() / 2) {
            told = left;
            LOG.warn(
                    "The disk of {} is nearly full: {} MB are left. Make room before nothing can be saved.",
                    folder,
                    left.toMegabytes());
        }
    }
}
