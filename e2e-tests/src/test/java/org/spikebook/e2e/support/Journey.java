package org.spikebook.e2e.support;

import com.microsoft.playwright.assertions.PlaywrightAssertions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A class of journeys: one application with empty data and one Chromium for all its tests.
 *
 * <p>After each test every visitor must have been quiet (see {@link Visitor#assertQuiet()}).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class Journey {

    private static final double ASSERTION_LIMIT_MS = 20_000;

    private final List<Visitor> visitors = new ArrayList<>();
    private SpikebookServer server;
    private Chromium chromium;

    @BeforeAll
    void openTheLab(@TempDir Path home) {
        PlaywrightAssertions.setDefaultAssertionTimeout(ASSERTION_LIMIT_MS);
        server = SpikebookServer.start(home, getClass().getSimpleName());
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
        }
    }

    /** Somebody who was never here before. The name starts the names of their screenshots. */
    protected Visitor visitor(String name, Screen screen) {
        Visitor visitor = new Visitor(name, server, chromium.browser(), screen);
        visitors.add(visitor);
        return visitor;
    }

    protected SpikebookServer server() {
        return server;
    }
}
