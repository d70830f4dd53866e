package org.spikebook.web.common.ui.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.UidlRequestHandler;

import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.spikebook.web.WebTest;

import java.io.OutputStream;

@WebTest
class PromptAnswersTest extends SpringBrowserlessTest {

    private final VaadinSession session = mock(VaadinSession.class);
    private final VaadinRequest request = mock(VaadinRequest.class);
    private final VaadinResponse response = mock(VaadinResponse.class);
    private final OutputStream sent = mock(OutputStream.class);

    @Test
    void answer_isSentToItsEnd_beforeTheSessionIsUnlocked() throws Exception {
        asks("uidl");

        assertThat(new PromptAnswers().handleRequest(session, request, response)).isTrue();

        InOrder order = inOrder(session, sent);
        order.verify(session).lock();
        order.verify(sent).write(any(byte[].class));
        order.verify(sent).close();
        order.verify(session).unlock();
        verify(sent).write(any(byte[].class)); // once
    }

    @Test
    void otherRequests_areLeftToTheirHandlers() throws Exception {
        asks("heartbeat");

        assertThat(new PromptAnswers().handleRequest(session, request, response)).isFalse();
    }

    /** The page of the request is not known: an answer, too. */
    private void asks(String type) throws Exception {
        VaadinService service = mock(VaadinService.class);
        when(session.getService()).thenReturn(service);
        when(request.getParameter("v-r")).thenReturn(type);
        when(response.getOutputStream()).thenReturn(sent);
    }

    @Test
    void pages_areAnsweredByIt_beforeVaadinsHandlerIsAsked() {
        assertThat(UI.getCurrent().getSession().getService().getRequestHandlers())
                .filteredOn(UidlRequestHandler.class::isInstance)
                .first()
                .isInstanceOf(PromptAnswers.class);
    }
}
