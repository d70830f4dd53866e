package org.spikebook.web.operation.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import org.spikebook.web.operation.process.OpenSessions;
import org.springframework.stereotype.Component;

/** How many browsers have a session. */
@IfMetrics
@Component
class SessionMetrics {

    SessionMetrics(OpenSessions sessions, PrometheusMeterRegistry registry) {
        Gauge.builder("spikebook.sessions", sessions, OpenSessions::count)
                .description("Browsers with a session on this server")
                .register(registry);
    }
}
