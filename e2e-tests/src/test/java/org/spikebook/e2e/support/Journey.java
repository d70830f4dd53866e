package org.spikebook.e2e.support;

import com.microsoft.playwright.assertions.PlaywrightAssertions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A class of journeys: one application for all its tests, which it shares with other classes unless
 * it is marked {@link OwnServer}, and one Chromium for all classes of a process.
 *
 * <p>After each test every visitor must have been quiet (see {@link Visitor#assertQuiet()}).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedLab.Resolver.class)
public abstract class Journey {

    private final List<Visitor> visitors = new CopyOnWriteArrayList<>();
    private final List<Chromium> browsersOfTheirOwn = new CopyOnWriteArrayList<>();
    private Lab lab;

    /** What visitors saw last is looked at where a journey failed. */
    @RegisterExtension
    final AfterTestExecutionCallback lastPictures =
            context -> {
                if (context.getExecutionException().isPresent()) {
                    visitors.forEach(visitor -> visitor.takeScreenshot("failed"));
                }
            };

    @BeforeAll
    void openTheLab(@TempDir Path home, SharedLab shared) throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(Timeouts.PAGE_MS);
        if (hasItsOwnLab()) {
            furnish(home);
        }
        lab = hasItsOwnLab() ? ownLab(home, shared.chromium()) : shared.open();
    }

    private Lab ownLab(Path home, Chromium chromium) {
        String name = getClass().getSimpleName();
        return new Lab(SpikebookServer.start(home, name, javaOptions()), chromium);
    }

    /** Puts files into the data of an application of its own before it starts. */
    protected void furnish(Path home) throws IOException {
        // most begin with nothing
    }

    private boolean hasItsOwnLab() {
        return getClass().isAnnotationPresent(OwnServer.class);
    }

    @AfterAll
    void closeTheLab() {
        if (hasItsOwnLab() && lab != null) {
            lab.close();
        }
    }

    @AfterEach
    void visitorsLeave() {
        try {
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
        return keep(new Visitor(name, lab.server(), lab.chromium().browser(), screen, false));
    }

    /** The same, for whom networks play by themselves, in {@linkplain FewFrames few frames}. */
    protected Visitor visitorInMotion(String name, Screen screen) {
        Visitor visitor =
                keep(new Visitor(name, lab.server(), lab.chromium().browser(), screen, true));
        FewFrames.in(visitor.page());
        return visitor;
    }

    private Visitor keep(Visitor visitor) {
        visitors.add(visitor);
        return visitor;
    }

    /** A visitor with a whole browser of their own, so that several can work at the same time. */
    protected Visitor visitorInOwnBrowser(String name, Screen screen) {
        Chromium own = new Chromium();
        browsersOfTheirOwn.add(own);
        return keep(new Visitor(name, lab.server(), own.browser(), screen, false));
    }

    /** The same visitor in a second tab. */
    protected Visitor secondTab(Visitor visitor) {
        Visitor tab = visitor.secondTab();
        visitors.add(tab);
        return tab;
    }

    /** Lets all of these happen at the same time, each in a thread, and waits for the last. */
    protected static void together(List<Runnable> actions) {
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

    /** Options for the Java of an application of its own. */
    protected List<String> javaOptions() {
        return SpikebookServer.QUICK_TO_START;
    }

    protected SpikebookServer server() {
        return lab.server();
    }
}
