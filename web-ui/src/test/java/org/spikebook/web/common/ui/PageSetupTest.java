package org.spikebook.web.common.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.communication.IndexHtmlResponse;

import jakarta.servlet.http.Cookie;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.Languages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

import java.util.Locale;

/** The language that a page says it is in is the one that its views are in. */
@WebTest
class PageSetupTest extends SpringBrowserlessTest {

    @Autowired private TestVisitors visitors;

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @BeforeEach
    void showAPageInGerman() {
        visitors.asNewGuest();
        UI.getCurrent().navigate("join", QueryParameters.of("lang", "de"));
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.GERMAN);
    }

    @Test
    void nextPageOfTheSession_isNamedAsThatLanguageToo() {
        assertThat(namedLanguage()).isEqualTo("de");
    }

    @Test
    void choiceInTheMenu_hasPrecedenceOverTheSession() {
        request.setCookies(new Cookie(Languages.COOKIE, "en"));

        assertThat(namedLanguage()).isEqualTo("en");
    }

    @Test
    void parameter_hasPrecedenceOverTheMenu() {
        request.setCookies(new Cookie(Languages.COOKIE, "de"));
        request.setParameter("lang", "en");

        assertThat(namedLanguage()).isEqualTo("en");
    }

    private String namedLanguage() {
        Document page = Jsoup.parse("<html><body></body></html>");
        PageSetup.nameLanguage(
                new IndexHtmlResponse(
                        new VaadinServletRequest(request, mock(VaadinServletService.class)),
                        mock(VaadinResponse.class),
                        page));
        return page.getElementsByTag("html").attr("lang");
    }
}
