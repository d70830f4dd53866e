package org.spikebook.web.operation.metrics;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import org.springframework.stereotype.Component;

import java.util.concurrent.atomic.AtomicInteger;

/** How many browsers have a session. */
@IfMetrics
@Component
class SessionCount implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final AtomicInteger open = new AtomicInteger();

    SessionCount(PrometheusMeterRegistry registry) {
        Gauge.builder("spikebook.sessions", open, AtomicInteger::get)
                .description("Browsers with a session on this server")
                .register(registry);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(_ -> open.incrementAndGet());
        event.getSource().addSessionDestroyListener(_ -> open.decrementAndGet());
    }
}
