package org.spikebook.web.health;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Keeps a database that is away from filling the log: its loss is one line, see {@link
 * DatabaseState}, and what fails for want of it is not written, several pages a second as it would
 * be.
 */
class OutageLogs implements ApplicationListener<ApplicationContextInitializedEvent> {

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs
                && logs.getTurboFilterList().stream().noneMatch(WithoutOutages.class::isInstance)) {
            logs.addTurboFilter(new WithoutOutages());
        }
    }

    private static final class WithoutOutages extends TurboFilter {

        @Override
        public FilterReply decide(
                @Nullable Marker marker,
                Logger logger,
                Level level,
                @Nullable String format,
                Object @Nullable [] params,
                @Nullable Throwable failure) {
            return Outages.isOutage(failure) || Outages.isOutage(last(params))
                    ? FilterReply.DENY
                    : FilterReply.NEUTRAL;
        }

        /** Where a message has many arguments, the failure is the last of them. */
        private static @Nullable Throwable last(Object @Nullable [] params) {
            return params != null
                            && params.length > 0
                            && params[params.length - 1] instanceof Throwable failure
                    ? failure
                    : null;
        }
    }
}
