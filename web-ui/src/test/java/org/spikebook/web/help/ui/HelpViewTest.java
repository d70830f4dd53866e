package org.spikebook.web.help.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.ui.RichText;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class HelpViewTest extends SpringBrowserlessTest {

    private static final String ENGLISH_ONLY =
            "Diese Seite der Anleitung gibt es nur auf Englisch.";

    @Autowired private TestVisitors visitors;

    @BeforeEach
    void asGuest() {
        visitors.asNewGuest();
    }

    @Test
    void header_leadsToTheGuide() {
        open("sign-in", "en");

        assertThat(find(Anchor.class).withText("Help").single().getHref()).isEqualTo("help");
    }

    @Test
    void index_isTheGuideInTheLanguageOfThePage() {
        open("help", "en");
        assertThat(find(H1.class).single().getText()).isEqualTo("User guide");

        open("help", "de");
        assertThat(find(H1.class).single().getText()).isEqualTo("Anleitung");
    }

    @Test
    void page_isShownWithContentsThatMarkItAndListItsHeadings() {
        open("help/live-lab", "en");

        assertThat(find(H1.class).single().getText()).isEqualTo("The live lab");
        assertThat(find(RichText.class).single().getElement().getProperty("html"))
                .contains("<h2 id=\"findings\">")
                .doesNotContain("<h1");
        assertThat(find(Anchor.class).withAttribute("aria-current", "page").single().getHref())
                .isEqualTo("help/live-lab");
        assertThat(find(Anchor.class).withText("Findings").single().getHref())
                .isEqualTo("help/live-lab#findings");
    }

    @Test
    void pageWithoutATranslation_isInEnglishAndSaysSo() {
        open("help/command-line", "de");

        assertThat(find(Article.class).single().getElement().getAttribute("lang")).isEqualTo("en");
        assertThat(find(Paragraph.class).withText(ENGLISH_ONLY).exists()).isTrue();
        open("help/networks", "de");
        assertThat(find(Article.class).single().getElement().getAttribute("lang")).isNull();
        assertThat(find(Paragraph.class).withText(ENGLISH_ONLY).exists()).isFalse();
    }

    private static void open(String address, String language) {
        UI.getCurrent().navigate(address, QueryParameters.of("lang", language));
    }
}
