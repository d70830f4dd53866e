package org.spikebook.e2e.support;

import com.microsoft.playwright.assertions.PlaywrightAssertions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A class of journeys: one application with empty data and one Chromium for all its tests.
 *
 * <p>After each test every visitor must have been quiet (see {@link Visitor#assertQuiet()}).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class Journey {

    private final List<Visitor> visitors = new CopyOnWriteArrayList<>();
    private final List<Chromium> browsersOfTheirOwn = new CopyOnWriteArrayList<>();
    private SpikebookServer server;
    private Chromium chromium;

    @BeforeAll
    void openTheLab(@TempDir Path home) {
        PlaywrightAssertions.setDefaultAssertionTimeout(Timeouts.PAGE_MS);
        server = SpikebookServer.start(home, getClass().getSimpleName(), javaOptions());
        chromium = new Chromium();
    }

    @AfterAll
    void closeTheLab() {
        if (chromium != null) {
            chromium.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @AfterEach
    void visitorsLeave() {
        try {
            visitors.forEach(visitor -> visitor.takeScreenshot("end"));
            visitors.forEach(Visitor::assertQuiet);
        } finally {
            visitors.forEach(Visitor::close);
            visitors.clear();
            browsersOfTheirOwn.forEach(Chromium::close);
            browsersOfTheirOwn.clear();
        }
    }

    /** A visitor who was never here before. The name starts the names of their screenshots. */
    protected Visitor visitor(String name, Screen screen) {
        return keep(new Visitor(name, server, chromium.browser(), screen, false));
    }

    /** The same, for whom networks play by themselves. */
    protected Visitor visitorInMotion(String name, Screen screen) {
        return keep(new Visitor(name, server, chromium.browser(), screen, true));
    }

    private Visitor keep(Visitor visitor) {
        visitors.add(visitor);
        return visitor;
    }

    /** A visitor with a whole browser of their own, so that several can work at the same time. */
    protected Visitor visitorInOwnBrowser(String name, Screen screen) {
        Chromium own = new Chromium();
        browsersOfTheirOwn.add(own);
        return keep(new Visitor(name, server, own.browser(), screen, false));
    }

    /** The same visitor in a second tab. */
    protected Visitor secondTab(Visitor visitor) {
        Visitor tab = visitor.secondTab();
        visitors.add(tab);
        return tab;
    }

    /** Lets all of these happen at the same time, each in a thread, and waits for the last. */
    protected static void atOnce(List<Runnable> actions) {
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread::new)) {
            List<? extends Future<?>> all = actions.stream().map(threads::submit).toList();
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Options for the application's Java. */
    protected List<String> javaOptions() {
        return SpikebookServer.QUICK_TO_START;
    }

    protected SpikebookServer server() {
        return server;
    }
}
