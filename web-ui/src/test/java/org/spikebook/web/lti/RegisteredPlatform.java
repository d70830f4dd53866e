package org.spikebook.web.lti;

import org.spikebook.db.lti.LtiPlatformId;
import org.spikebook.db.lti.LtiPlatformRepository;
import org.spikebook.db.lti.LtiPlatformRow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Registers a platform of a test. */
public final class RegisteredPlatform {

    private RegisteredPlatform() {}

    public static LtiPlatformRow of(TestPlatform platform, LtiPlatformRepository platforms) {
        LtiPlatformRow row =
                new LtiPlatformRow(
                        new LtiPlatformId(UUID.randomUUID()),
                        "Test platform",
                        platform.issuer(),
                        TestPlatform.CLIENT,
                        platform.loginUrl(),
                        platform.tokenUrl(),
                        platform.jwksUrl(),
                        List.of(TestPlatform.DEPLOYMENT),
                        Instant.parse("2026-01-01T00:00:00Z"));
        platforms.insert(row);
        return row;
    }
}
