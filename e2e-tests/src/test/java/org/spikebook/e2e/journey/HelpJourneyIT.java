package org.spikebook.e2e.journey;

import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.HelpPage;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.util.stream.Stream;

/** A guest looks something up. */
class HelpJourneyIT extends Journey {

    static Stream<Screen> screens() {
        return Stream.of(Screen.DESKTOP, new Screen(390, 844, ColorScheme.DARK));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void guide_isReachedFromTheFirstPage_andItsLinksLeadOn(Screen screen) {
        Visitor guest = visitor("help-" + screen, screen);
        CatalogPage.open(guest);

        HelpPage help = HelpPage.openByHeader(guest, "Help");
        help.assertShows("User guide", "/help");
        guest.assertFitsWidth();
        guest.assertAccessible();
        help.follow("The live lab");
        help.assertShows("The live lab", "/help/live-lab");
        help.goTo("On the server");
        help.assertInView("On the server");
        guest.takeScreenshot("live-lab");
        guest.assertAccessible();
        guest.assertFitsWidth();

        HelpPage german = HelpPage.open(guest, "/help/tasks?lang=de");
        german.assertShows("Fragen, Vorhersagen und Aufgaben", "/help/tasks\\?lang=de");
        german.follow("Was jede Prüfung misst");
        german.assertShows("Eigene Lektionen", "/help/authoring#was-gemessen-wird");
        german.assertInView("Was gemessen wird");
        guest.takeScreenshot("german");
        guest.assertAccessible();
        guest.assertFitsWidth();
    }
}
