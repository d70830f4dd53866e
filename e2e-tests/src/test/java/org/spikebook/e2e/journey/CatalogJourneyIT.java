package org.spikebook.e2e.journey;

import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.util.stream.Stream;

class CatalogJourneyIT extends Journey {

    static Stream<Screen> screens() {
        return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .flatMap(scheme ->
                        Stream.of(new Screen(1280, 900, scheme), new Screen(390, 844, scheme)));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void catalog_onEveryScreen_opensAndIsAccessible(Screen screen) {
        Visitor visitor = visitor("catalog-" + screen, screen);

        CatalogPage.open(visitor);

        visitor.takeScreenshot("open");
        visitor.assertAccessible();
        visitor.assertFitsWidth();
        visitor.assertNotRequested("/typesetter-"); // there is no formula
    }

    @Test
    void exampleNetworks_areFilteredByKeyboard_andTheAddressLeadsBackToThem() {
        Visitor visitor = visitor("catalog-filters", Screen.DESKTOP);
        CatalogPage catalog = CatalogPage.open(visitor);

        catalog.filterNetworks(Hand.KEYBOARD, "Learning", "Fixed weights");
        catalog.assertNetworks(4, "learning=fixed");
        catalog.filterNetworks(Hand.KEYBOARD, "Neuron model", "Izhikevich");
        catalog.assertNetworks(1, "model=izhikevich", "learning=fixed");

        CatalogPage large = CatalogPage.openAt(visitor, "learning=fixed&size=large");
        large.assertNetworks(3, "learning=fixed", "size=large");
        large.goToCard(16);
        large.assertNetworks(3, "learning=fixed", "size=large", "#lesson-");
        visitor.assertFitsPhoneInTheDark("phone");
    }

    @Test
    void graphOfTheCourse_leadsToTheCardOfALesson() {
        Visitor visitor = visitor("catalog-graph", Screen.DESKTOP);
        CatalogPage.open(visitor).goToCard(16);
        visitor.takeScreenshot("card");
    }
}
