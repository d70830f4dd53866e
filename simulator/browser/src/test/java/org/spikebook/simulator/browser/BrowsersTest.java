package org.spikebook.simulator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of what {@link HomesTest} compares in Node, in real browsers: V8 with the flags of a
 * browser, and the other engine for WebAssembly.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowsersTest {

    /** Every so many of the documents: some hundred of all families. */
    private static final int EVERY = 16;

    private static final int LEAST_RUNS = 150;

    /** Some seconds, where a machine does nothing else. */
    private static final long LIMIT_S = 400;

    private final List<Compared> all = new ArrayList<>();

    @BeforeAll
    void askThisHome() {
        all.addAll(Compared.functions());
        all.addAll(Compared.documents(EVERY));
        all.addAll(Compared.data());
    }

    @ParameterizedTest
    @EnumSource
    void documentsFunctionsAndData_inARealBrowser_giveTheBitsOfTheServer(InstalledBrowser browser)
            throws IOException, InterruptedException {
        List<String> there;
        try (BrowserPage page =
                new BrowserPage(browser, all.stream().map(Compared::request).toList())) {
            there = page.answers(LIMIT_S);
        }

        assertThat(there).isEqualTo(all.stream().map(Compared::answer).toList());
        assertThat(there).filteredOn(line -> line.startsWith("ran")).hasSizeGreaterThan(LEAST_RUNS);
    }
}
