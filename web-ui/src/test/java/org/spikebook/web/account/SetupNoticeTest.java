package org.spikebook.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.spikebook.web.common.SpikebookProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;

import java.util.Optional;

/** The link that makes the first instructor is for the one who starts the server. */
@ExtendWith(OutputCaptureExtension.class)
class SetupNoticeTest {

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void leaveTheLog() {
        log.detachAppender(lines);
    }

    @Test
    void link_isPrinted_andNotLogged(CapturedOutput output) {
        notice(true).printLink(started());

        assertThat(output.getOut()).contains("http://localhost:8080/setup/secret-of-the-link");
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains("secret-of-the-link"));
    }

    @Test
    void worker_printsNone(CapturedOutput output) {
        notice(false).printLink(started());

        assertThat(output.getOut()).doesNotContain("/setup/");
    }

    private static SetupNotice notice(boolean servesPages) {
        SetupService setup = mock(SetupService.class);
        when(setup.newToken()).thenReturn(Optional.of("secret-of-the-link"));
        SpikebookProperties settings = mock(SpikebookProperties.class, RETURNS_DEEP_STUBS);
        when(settings.process().servesPages()).thenReturn(servesPages);
        return new SetupNotice(setup, settings);
    }

    private static WebServerInitializedEvent started() {
        WebServerInitializedEvent event = mock(WebServerInitializedEvent.class, RETURNS_DEEP_STUBS);
        when(event.getWebServer().getPort()).thenReturn(8080);
        return event;
    }
}
