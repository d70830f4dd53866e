package org.spikebook.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.communication.IndexHtmlResponse;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.spikebook.web.WebTest;
import org.spikebook.web.account.device.Secrets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@WebTest
class ContentPolicyTest {

    @Autowired Secrets secrets;

    @Test
    void scriptsOfAPage_carryTheNonceOfItsPolicy() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        Document page =
                Jsoup.parse("<head><script>start()</script></head><script type=module></script>");

        new ContentPolicy(secrets).writeHeaders(request, response);
        ContentPolicy.allowScripts(
                new IndexHtmlResponse(
                        new VaadinServletRequest(request, mock(VaadinServletService.class)),
                        mock(VaadinResponse.class),
                        page));

        assertThat(page.getElementsByTag("script").eachAttr("nonce"))
                .hasSize(2)
                .allSatisfy(nonce ->
                        assertThat(response.getHeader("Content-Security-Policy"))
                                .contains("'nonce-" + nonce + "'"));
    }
}
