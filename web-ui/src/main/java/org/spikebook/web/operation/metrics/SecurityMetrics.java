package org.spikebook.web.operation.metrics;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;
import org.spikebook.web.account.SecurityEvents;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;

/** How many security events of each kind this server wrote into its log. */
@IfMetrics
@Component
class SecurityMetrics implements DisposableBean {

    private static final String EVENTS = "spikebook.security.events";

    private final Logger log;
    private final Counting counting;

    SecurityMetrics(PrometheusMeterRegistry registry) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        log = context.getLogger(SecurityEvents.class);
        counting = new Counting(registry);
        counting.setContext(context);
        counting.start();
        log.addAppender(counting);
    }

    @Override
    public void destroy() {
        log.detachAppender(counting);
    }

    private static final class Counting extends AppenderBase<ILoggingEvent> {

        private final PrometheusMeterRegistry registry;

        Counting(PrometheusMeterRegistry registry) {
            this.registry = registry;
        }

        @Override
        protected void append(ILoggingEvent event) {
            List<KeyValuePair> fields =
                    Objects.requireNonNullElse(event.getKeyValuePairs(), List.of());
            fields.stream()
                    .filter(field -> field.key.equals(SecurityEvents.EVENT))
                    .forEach(field ->
                            registry.counter(EVENTS, "event", String.valueOf(field.value))
                                    .increment());
        }
    }
}
