package org.spikebook.web.common.ui.answer;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.UidlRequestHandler;

import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.Optional;

/**
 * Sends the whole answer to what was done on a page before the session is unlocked. Vaadin writes
 * it afterwards, and locks the session once more before the request ends, with which alone a
 * compressed answer ends too: the browser would wait for everything that waits for the session,
 * such as the result of a run that an edit has started.
 */
@Component
class PromptAnswers extends UidlRequestHandler implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    /** Handlers that are added are asked before Vaadin's own. */
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(this);
    }

    /** Called with the session locked; what it gives back is called once it is not. */
    @Override
    public Optional<ResponseWriter> synchronizedHandleRequest(
            VaadinSession session,
            VaadinRequest request,
            VaadinResponse response,
            String requestBody)
            throws IOException {
        Optional<ResponseWriter> answer =
                super.synchronizedHandleRequest(session, request, response, requestBody);
        if (answer.isPresent()) {
            answer.get().writeResponse();
            response.getOutputStream().close();
        }
        return answer.map(_ -> () -> {});
    }
}
