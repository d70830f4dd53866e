package org.spikebook.web.operation.process;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;

import org.springframework.stereotype.Component;

import java.util.concurrent.atomic.AtomicInteger;

/** How many browsers have a session in this process. */
@Component
public class OpenSessions implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final AtomicInteger open = new AtomicInteger();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(_ -> open.incrementAndGet());
        event.getSource().addSessionDestroyListener(_ -> open.decrementAndGet());
    }

    public int count() {
        return open.get();
    }
}
