package org.spikebook.web.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.server.VaadinService;

import org.junit.jupiter.api.Test;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.notebook.NotebookService;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class PageStatusTest extends SpringBrowserlessTest {

    private static final String ID = "00000000-0000-0000-0000-000000000000";

    @Autowired private PageStatus status;
    @Autowired private NotebookService notebooks;
    @Autowired private TestVisitors visitors;

    @Test
    void addressesOfNothing_doNotExist() {
        visitors.asNewGuest();

        assertThat(exists("/nothing-here")).isFalse();
        assertThat(exists("/notebook")).isFalse();
        assertThat(exists("/notebook/no-id")).isFalse();
        assertThat(exists("/notebook/" + ID)).isFalse();
        assertThat(exists("/classes/" + ID)).isFalse();
        assertThat(exists("/submissions/ABCD-EFGH")).isFalse();
        assertThat(exists("/models/perceptron")).isFalse();
        assertThat(exists("/setup/no-token")).isFalse();
        assertThat(exists("/help/nothing")).isFalse();
        assertThat(exists("/help/README")).isFalse();
    }

    @Test
    void addressesOfWhatIsThere_exist() {
        visitors.asNewGuest();
        String notebook = "/notebook/" + notebooks.createEmpty().id();

        assertThat(exists("/")).isTrue();
        assertThat(exists("/classes")).isTrue();
        assertThat(exists("/sign-in")).isTrue();
        assertThat(exists("/models/lif")).isTrue();
        assertThat(exists("/help")).isTrue();
        assertThat(exists("/help/networks")).isTrue();
        assertThat(exists(notebook)).isTrue();
        visitors.asNewGuest();
        assertThat(exists(notebook)).isFalse();
    }

    private boolean exists(String path) {
        return status.exists(VaadinService.getCurrent().getRouter(), path);
    }
}
