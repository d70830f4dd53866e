package org.spikebook.web.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.router.QueryParameters;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;

@WebTest
class LanguageMenuPageTest extends SpringBrowserlessTest {

    @Autowired private TestVisitors visitors;

    @BeforeEach
    void asGuest() {
        visitors.asNewGuest();
    }

    @Test
    void languages_areNamedInThemselves_theShownOneIsChecked() {
        UI.getCurrent().navigate("join", QueryParameters.of("lang", "de"));
        LanguageMenu menu = new LanguageMenu();

        MenuItem root = menu.getItems().getFirst();
        assertThat(root.getText()).isEqualTo("DE");
        List<MenuItem> languages = root.getSubMenu().getItems();
        assertThat(languages).extracting(MenuItem::getText).containsExactly("English", "Deutsch");
        assertThat(languages)
                .extracting(each -> each.getElement().getAttribute("lang"))
                .containsExactly("en", "de");
        assertThat(languages).extracting(MenuItem::isChecked).containsExactly(false, true);
    }

    @Test
    void page_hasTheMenuInItsHeader() {
        UI.getCurrent().navigate("join", QueryParameters.of("lang", "en"));

        MenuItem root = find(LanguageMenu.class).single().getItems().getFirst();
        assertThat(root.getText()).isEqualTo("EN");
    }
}
