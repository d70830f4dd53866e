package org.spikebook.web.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spikebook.web.Eventually;

import java.util.ArrayList;
import java.util.List;

@ViewPackages(classes = BackgroundTest.class)
class BackgroundTest extends BrowserlessTest {

    private final Background background = new Background();

    @AfterEach
    void stop() {
        background.destroy();
    }

    /** Otherwise the page would say for good that it works. */
    @Test
    void work_thatEndsInAnError_isToldToBeBroken() {
        List<String> told = new ArrayList<>();

        background.start(
                UI.getCurrent(), task -> endlessly(1), done -> {}, () -> told.add("broken"));

        Eventually.holds(
                "it is told",
                () -> {
                    VaadinSession session = UI.getCurrent().getSession();
                    session.unlock();
                    session.lock();
                    return !told.isEmpty();
                });
        assertThat(told).containsExactly("broken");
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int endlessly(int n) {
        return 1 + endlessly(n + 1);
    }
}
