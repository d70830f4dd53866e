package org.spikebook.web.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.web.WebTest;

import java.util.concurrent.atomic.AtomicInteger;

@WebTest
class LeavingTest extends SpringBrowserlessTest {

    private final AtomicInteger told = new AtomicInteger();
    private final Div page = new Div();
    private final Div part = new Div();

    @BeforeEach
    void listen() {
        page.add(part, new Div());
        UI.getCurrent().add(page);
        Leaving.listen(part, told::incrementAndGet);
    }

    @Test
    void partThatIsMoved_hasNotLeft() {
        page.addComponentAtIndex(1, part);
        roundTrip();

        assertThat(told).hasValue(0);
    }

    @Test
    void partThatIsTakenAway_hasLeft() {
        page.remove(part);
        roundTrip();

        assertThat(told).hasValue(1);
    }

    @Test
    void pageThatIsClosed_needsNoAnswerToTheBrowser() {
        UI.getCurrent().close();
        page.remove(part);

        assertThat(told).hasValue(1);
    }

    @Test
    void partThatWasTakenAway_whileTheBrowserIsOutOfReach_hasLeftWithThePage() {
        UI ui = UI.getCurrent();
        page.remove(part);
        assertThat(told).hasValue(0);

        ui.close();
        ui.getSession().removeUI(ui);

        assertThat(told).hasValue(1);
    }

    @Test
    void partThatIsThere_hasLeftOnceWithThePage() {
        UI ui = UI.getCurrent();
        page.addComponentAtIndex(1, part);

        ui.close();
        ui.getSession().removeUI(ui);

        assertThat(told).hasValue(1);
    }
}
