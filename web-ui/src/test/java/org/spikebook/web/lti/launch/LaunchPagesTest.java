package org.spikebook.web.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.Test;
import org.spikebook.db.lti.LtiPlatformRepository;
import org.spikebook.web.common.PrivacyNotice;
import org.spikebook.web.lti.LtiRefusal;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import java.io.IOException;

class LaunchPagesTest {

    @Test
    void page_leadsToThePrivacyNotice_inATabOfItsOwn() throws IOException {
        assertThat(page("https://www.example.edu/\"><script>?a&b"))
                .contains(
                        "<a href=\"https://www.example.edu/&quot;&gt;&lt;script&gt;?a&amp;b\""
                                + " target=\"_blank\" rel=\"noopener\">Privacy notice</a>");
    }

    @Test
    void page_withoutAPrivacyNotice_hasNoFooter() throws IOException {
        assertThat(page("")).doesNotContain("<footer");
    }

    private static String page(String notice) throws IOException {
        LaunchPages pages =
                new LaunchPages(mock(LtiPlatformRepository.class), new PrivacyNotice(notice));
        MockHttpServletResponse response = new MockHttpServletResponse();
        pages.refuse(LtiRefusal.of("state"), new MockHttpServletRequest(), response);
        return response.getContentAsString();
    }
}
