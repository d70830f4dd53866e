package org.spikebook.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.util.function.Consumer;

/** What the log says of requests that are refused before anything looks at them. */
class RejectedRequestTest {

    private final SecurityConfiguration configuration = new SecurityConfiguration();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(SecurityEvents.class);

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void leaveTheLog() {
        log.detachAppender(lines);
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void cookieWithAControlCharacter_isRefused_andNotLogged() throws Exception {
        MockHttpServletRequest request = request("GET");
        request.addHeader("Cookie", "spikebook=\"token-of-ada\"; x=\u0085");

        int status = reject(request, firewalled -> firewalled.getHeader("Cookie"));

        assertThat(status).isEqualTo(400);
        assertThat(line()).startsWith("Request rejected: GET, ").contains("header");
        assertThat(line()).doesNotContain("token-of-ada", "spikebook");
    }

    @Test
    void parameterWithAControlCharacter_isNotLogged() throws Exception {
        MockHttpServletRequest request = request("POST");
        request.addParameter("secret\u0000", "value");

        reject(request, firewalled -> firewalled.getParameter("secret\u0000"));

        assertThat(line()).startsWith("Request rejected: POST, ").doesNotContain("secret");
    }

    @Test
    void methodThatNothingTakes_isLogged_withWhereItCameFrom() throws Exception {
        MockHttpServletRequest request = request("DELETE");
        request.setRemoteAddr("192.0.2.7");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));

        int status = reject(request, firewalled -> {});

        assertThat(status).isEqualTo(405);
        assertThat(line()).startsWith("Request rejected: DELETE, ").endsWith(", from 192.0.2.7");
    }

    private static MockHttpServletRequest request(String method) {
        return new MockHttpServletRequest(method, "/sign-in");
    }

    private int reject(MockHttpServletRequest request, Consumer<HttpServletRequest> use)
            throws Exception {
        RequestRejectedException why =
                catchThrowableOfType(
                        RequestRejectedException.class,
                        () ->
                                use.accept(
                                        configuration
                                                .httpFirewall()
                                                .getFirewalledRequest(request)));
        MockHttpServletResponse response = new MockHttpServletResponse();
        configuration.rejectedRequests().handle(request, response, why);
        return response.getStatus();
    }

    private String line() {
        assertThat(lines.list).hasSize(1);
        return lines.list.getFirst().getFormattedMessage();
    }
}
