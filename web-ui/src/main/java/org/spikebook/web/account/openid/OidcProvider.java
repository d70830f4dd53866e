package org.spikebook.web.account.openid;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.web.common.OneLine;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The OpenID Connect provider that is configured, if any. The server starts without it, and asks it
 * for its endpoints until it answers.
 */
@Component
public class OidcProvider {

    /** What Spring Security calls the provider. */
    static final String ID = "oidc";

    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);

    /** One that does not answer is asked again after this time, and not by each visitor. */
    private static final Duration ASKED_EVERY = Duration.ofSeconds(10);

    private final OidcProperties settings;
    private final Clock clock;
    private volatile @Nullable ProviderConnection connection;
    private volatile @Nullable Instant failedAt;

    OidcProvider(OidcProperties settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether one can sign in by a provider at all. */
    public boolean isConfigured() {
        return !settings.issuer().isBlank();
    }

    /** Whether it did not answer when it was last asked. */
    public boolean isAway() {
        return connection == null && failedAt != null;
    }

    /** What people call the provider. */
    public String label() {
        if (!settings.label().isBlank()) {
            return settings.label();
        }
        try {
            String host = URI.create(settings.issuer()).getHost();
            return host == null ? settings.issuer() : host;
        } catch (IllegalArgumentException e) {
            return settings.issuer();
        }
    }

    /** The provider's endpoints and keys; empty while it does not answer, or is none. */
    Optional<ProviderConnection> connection() {
        if (connection == null && isConfigured()) {
            connect();
        }
        return Optional.ofNullable(connection);
    }

    private synchronized void connect() {
        Instant now = clock.instant();
        Instant failed = failedAt;
        if (connection != null || failed != null && now.isBefore(failed.plus(ASKED_EVERY))) {
            return;
        }
        try {
            connection = Discovery.connect(settings);
            LOG.info("Sign-in by OpenID Connect works: {}", settings.issuer());
        } catch (RuntimeException e) {
            failedAt = now;
            LOG.warn(
                    "Sign-in by OpenID Connect does not work: {} ({}). It is tried again when a"
                            + " visitor signs in.",
                    OneLine.of(e.getMessage()),
                    settings.issuer());
        }
    }

    /** The log of the start says whether the settings are right; the start does not wait for it. */
    @EventListener(ApplicationReadyEvent.class)
    void connectEarly() {
        if (isConfigured()) {
            Thread.ofVirtual().name("oidc-discovery").start(this::connection);
        }
    }
}
