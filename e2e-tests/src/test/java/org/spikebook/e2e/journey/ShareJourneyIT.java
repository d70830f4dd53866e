package org.spikebook.e2e.journey;

import org.junit.jupiter.api.Test;
import org.spikebook.e2e.page.AccountPage;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.page.SharedPage;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

/** A notebook is shared by a link, read and copied by another person, and shared no longer. */
class ShareJourneyIT extends Journey {

    @Test
    void notebook_isRead_copiedAndNoLongerShared() {
        Visitor owner = visitorInOwnBrowser("owner", Screen.DESKTOP);
        NotebookPage mine = CatalogPage.open(owner).start("From spike to silicon");
        String path = SharedPage.share(owner);
        owner.takeScreenshot("share");
        owner.assertAccessible();

        Visitor reader = visitorInOwnBrowser("reader", Screen.DESKTOP);
        SharedPage shared = SharedPage.open(reader, path);
        shared.assertPlays();
        reader.takeScreenshot("shared");
        reader.assertAccessible();
        reader.assertFitsPhoneInTheDark("shared-notebook");
        NotebookPage copy = shared.makeCopy();
        AccountPage.openNothing(reader, mine.path());
        AccountPage.openNothing(owner, copy.path());

        NotebookPage.open(owner, mine.path());
        SharedPage.revoke(owner);
        AccountPage.openNothing(reader, path);
    }
}
