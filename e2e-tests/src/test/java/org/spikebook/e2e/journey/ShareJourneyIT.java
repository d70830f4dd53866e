package org.spikebook.e2e.journey;

import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.AccountPage;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.CellKeys;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.page.SharedPage;
import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

/** A notebook is shared by a link, read and copied by another person, and shared no longer. */
class ShareJourneyIT extends Journey {

    @Test
    void notebook_isRead_copiedAndNoLongerShared() {
        Visitor owner = visitorInOwnBrowser("owner", Screen.DESKTOP);
        String mine = CatalogPage.open(owner).startTheLongTour().path();
        String path = SharedPage.share(Hand.MOUSE, owner);
        owner.takeScreenshot("share");
        owner.assertAccessible();

        Visitor reader = visitorInOwnBrowser("reader", Screen.DESKTOP);
        SharedPage shared = SharedPage.open(reader, path);
        shared.assertPlays();
        reader.takeScreenshot("shared");
        reader.assertAccessible();
        reader.assertFitsPhoneInTheDark("shared-notebook");
        String copy = shared.makeCopy(Hand.MOUSE).path();
        AccountPage.openNothing(reader, mine);
        AccountPage.openNothing(owner, copy);

        NotebookPage.open(owner, mine);
        SharedPage.revoke(Hand.MOUSE, owner);
        AccountPage.openNothing(reader, path);
    }

    @Test
    void withoutAMouse_notebookIsShared_copied_andNoLongerShared() {
        Visitor owner = visitor("owner-at-keys", Screen.DESKTOP);
        NotebookPage mine = CatalogPage.open(owner).startWithNoise(Hand.KEYBOARD);
        CellKeys.of(owner).awaitFocus();
        mine.awaitSaved();
        String path = SharedPage.share(Hand.KEYBOARD, owner);

        Visitor reader = visitor("reader-at-keys", Screen.DESKTOP);
        SharedPage.open(reader, path).makeCopy(Hand.KEYBOARD).assertShows("Network 1");

        mine.reload();
        SharedPage.revoke(Hand.KEYBOARD, owner);
        AccountPage.openNothing(reader, path);
    }
}
