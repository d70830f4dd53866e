package org.spikebook.web.catalog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.notebook.NotebookService;
import org.spikebook.web.notebook.NotebookSummary;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Locale;

@WebTest
class CatalogPageTest extends SpringBrowserlessTest {

    @Autowired private LessonCatalog lessons;
    @Autowired private NotebookService notebooks;
    @Autowired private TestVisitors visitors;

    @BeforeEach
    void asGuest() {
        visitors.asNewGuest();
        UI.getCurrent().navigate("");
    }

    @Test
    void everyLessonAndReadyNetwork_isListedOnce() {
        assertThat(find(H3.class).all())
                .extracting(H3::getText)
                .containsOnlyOnceElementsOf(
                        lessons.lessons().stream().map(l -> l.title(Locale.ENGLISH)).toList())
                .containsOnlyOnceElementsOf(
                        lessons.readyNetworks().stream()
                                .map(l -> l.title(Locale.ENGLISH))
                                .toList());
    }

    @Test
    void head_startsTheFirstLesson_andLaterGoesOnWithTheLastNotebook() {
        test(find(Button.class).withText("Start the first lesson").single()).click();

        assertThat(notebooks.mine())
                .singleElement()
                .extracting(NotebookSummary::title)
                .isEqualTo("From spike to silicon");

        UI.getCurrent().navigate("");
        assertThat(
                        find(Button.class)
                                .withText("Continue: From spike to silicon")
                                .single()
                                .isEnabled())
                .isTrue();
    }

    @Test
    void readyNetwork_opensAsANotebookOfOnesOwn() {
        Lesson brunel = lessons.lesson("brunel-2000").orElseThrow();

        test(find(Button.class)
                        .withAttribute(
                                "aria-label", "Open the network " + brunel.title(Locale.ENGLISH))
                        .single())
                .click();

        assertThat(notebooks.mine()).hasSize(1);
        assertThat(notebooks.open(notebooks.mine().getFirst().id()).notebook())
                .satisfies(opened -> {
                    assertThat(opened.title()).isEqualTo("Brunel's four states");
                    assertThat(opened.cells(NetworkCell.class)).hasSize(4);
                });
    }
}
