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
        String mine = CatalogPage.open(owner).startTheLongTour().path();
        String path = SharedPage.share(owner);
        owner.takeScreenshot("share");
        owner.assertAccessible();

        Visitor reader = visitorInOwnBrowser("reader", Screen.DESKTOP);
        SharedPage shared = SharedPage.open(reader, path);
        shared.assertPlays();
        reader.takeScreenshot("shared");
        reader.assertAccessible();
        reader.assertFitsPhoneInTheDark("shared-notebook");
        String copy = shared.makeCopy().path();
        AccountPage.openNothing(reader, mine);
        AccountPage.openNothing(owner, copy);

        NotebookPage.open(owner, mine);
        SharedPage.revoke(owner);
        AccountPage.openNothing(reader, path);
    }
}
