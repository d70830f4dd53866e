package org.spikebook.web.common.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.VisitorService;
import org.spikebook.web.common.DiskSpace;
import org.spikebook.web.common.PrivacyNotice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

import java.util.Optional;

/** Who reads above a page that the disk is nearly full, and what they can do. */
@WebTest
class DiskNoticeTest extends SpringBrowserlessTest {

    @Autowired private TestVisitors visitors;
    @Autowired private VisitorService current;

    private final DiskSpace disk = mock(DiskSpace.class);

    @BeforeEach
    void fillTheDisk() {
        when(disk.low()).thenReturn(Optional.of(DataSize.ofMegabytes(1234)));
    }

    @Test
    void administrator_isToldWhereToFreeSpace() {
        visitors.asNewAdministrator();

        assertThat(notice().isVisible()).isTrue();
        assertThat(notice().getText())
                .contains("1234 MB", "Free space on the disk of the data folder")
                .doesNotContain("administrator");
    }

    @Test
    void instructor_isToldWhomToAsk() {
        visitors.asNewInstructor();

        assertThat(notice().isVisible()).isTrue();
        assertThat(notice().getText()).contains("1234 MB", "Ask the administrator of the server");
    }

    @Test
    void others_areToldNothing() {
        visitors.asNewGuest();
        assertThat(notice().isVisible()).isFalse();

        visitors.asNewAccount("Ada");
        assertThat(notice().isVisible()).isFalse();
    }

    @Test
    void administrator_isToldNothingWhileThereIsRoom() {
        when(disk.low()).thenReturn(Optional.empty());
        visitors.asNewAdministrator();

        assertThat(notice().isVisible()).isFalse();
    }

    private Paragraph notice() {
        MainLayout frame = new MainLayout(current, disk, new PrivacyNotice(""));
        frame.showRouterLayoutContent(new Div());
        return frame.getChildren()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
