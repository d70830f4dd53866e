package org.spikebook.web.health;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.limit.WrongSetting;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Says in one line why the application cannot start over its database or a setting, and what to do.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailure implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger(StartFailure.class);

    private static final int IN_USE = 90020;

    private final @Nullable ConfigurableApplicationContext context;

    StartFailure(@Nullable ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean reportException(Throwable failure) {
        return reportSetting(failure) || reportDatabase(failure);
    }

    private static boolean reportSetting(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof WrongSetting wrong) {
                LOG.error("Spikebook cannot start: {}", wrong.getMessage());
                return true;
            }
        }
        return false;
    }

    private boolean reportDatabase(Throwable failure) {
        SQLException cause = Outages.cause(failure);
        if (context == null || cause == null) {
            return false;
        }
        String home = context.getEnvironment().getRequiredProperty("spikebook.home");
        LOG.error(sentence(cause, Path.of(home)).english());
        return true;
    }

    private static Text sentence(SQLException cause, Path home) {
        String why = Outages.reason(cause);
        if (!Outages.isOfH2(cause)) {
            return Text.of(StartFailure.class, "start.databaseAway", why);
        }
        if (cause.getErrorCode() == IN_USE) {
            return Text.of(StartFailure.class, "start.inUse", home, why);
        }
        String key = new DiskRoom(home).isFull() ? "start.diskFull" : "start.damaged";
        return Text.of(StartFailure.class, key, home, why);
    }
}
