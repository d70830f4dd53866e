package org.spikebook.web.common.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Footer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.VisitorService;
import org.spikebook.web.common.DiskSpace;
import org.spikebook.web.common.PrivacyNotice;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Optional;

/** The footer leads to what the institution says about personal data, if it says something. */
@WebTest
class PrivacyNoticeTest extends SpringBrowserlessTest {

    private static final String NOTICE = "https://www.example.edu/privacy";

    @Autowired private TestVisitors visitors;
    @Autowired private VisitorService current;
    @Autowired private DiskSpace disk;

    @BeforeEach
    void newVisitor() {
        visitors.asNewGuest();
    }

    @Test
    void footer_leadsToTheNotice_inATabOfItsOwn() {
        Anchor link = (Anchor) footer(NOTICE).orElseThrow().getComponentAt(0);

        assertThat(link.getText()).isEqualTo("Privacy notice");
        assertThat(link.getHref()).isEqualTo(NOTICE);
        assertThat(link.getTarget()).contains("_blank");
    }

    @Test
    void footer_withoutANotice_isNotThere() {
        assertThat(footer("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "www.example.edu/privacy", "https://"})
    void notice_thatIsNotAnAddress_stopsTheStart(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PrivacyNotice(address))
                .withMessageContaining("SPIKEBOOK_PRIVACY_NOTICE");
    }

    private Optional<Footer> footer(String notice) {
        return new MainLayout(current, disk, new PrivacyNotice(notice))
                .getChildren()
                .filter(Footer.class::isInstance)
                .map(Footer.class::cast)
                .findFirst();
    }
}
