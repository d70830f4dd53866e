package org.spikebook.e2e.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

class PlacementJourneyIT extends Journey {

    private static final String FIRST_RIGHT =
            "It approaches a steady value, fast at first and then ever more slowly.";

    @Test
    void quiz_withoutAnAccount_findsWhereToBegin_andKeepsIt() {
        Visitor visitor = visitor("placement", Screen.DESKTOP);
        visitor.open("/");
        Page page = visitor.page();
        page.getByText("Find where to begin").click();
        assertThat(page.getByText("the lesson to begin with then appears here")).isVisible();

        page.getByText(FIRST_RIGHT).click();
        page.getByText("Answer", new Page.GetByTextOptions().setExact(true)).first().click();

        assertThat(page.getByText("of 10 questions answered, 1 correctly. Begin with lesson "))
                .isVisible();
        visitor.takeScreenshot("suggestion");
        visitor.assertAccessible();
        visitor.assertFitsPhoneInTheDark("on-a-phone");
        visitor.open("/");
        assertThat(page.getByText("By your answers, begin with lesson ")).isVisible();
    }
}
