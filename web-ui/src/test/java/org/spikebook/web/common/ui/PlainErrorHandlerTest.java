package org.spikebook.web.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.ErrorEvent;

import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spikebook.web.WebTest;
import org.spikebook.web.common.References;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.io.IOException;

@WebTest
@ExtendWith(OutputCaptureExtension.class)
class PlainErrorHandlerTest {

    @Autowired References references;

    @Test
    void error_ofAnAction_isInTheLog(CapturedOutput log) {
        new PlainErrorHandler(references)
                .error(new ErrorEvent(new IllegalStateException("on purpose")));

        assertThat(log).contains("an action failed", "on purpose");
    }

    @Test
    void error_ofAPageThatWasClosed_isNotAnError(CapturedOutput log) {
        IOException reset = new IOException("Connection reset by peer");

        new PlainErrorHandler(references).error(new ErrorEvent(new ClientAbortException(reset)));

        assertThat(log).doesNotContain("failed");
    }
}
