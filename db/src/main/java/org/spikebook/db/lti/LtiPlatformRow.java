package org.spikebook.db.lti;

import java.time.Instant;
import java.util.List;

/**
 * A learning platform that may launch.
 *
 * @param name as administrators see it
 * @param loginUrl where it authenticates its users
 * @param tokenUrl where it gives access tokens
 * @param jwksUrl where it publishes its keys
 * @param deployments their identifiers, sorted
 */
public record LtiPlatformRow(
        LtiPlatformId id,
        String name,
        String issuer,
        String clientId,
        String loginUrl,
        String tokenUrl,
        String jwksUrl,
        List<String> deployments,
        Instant createdAt) {

    public LtiPlatformRow {
        deployments = List.copyOf(deployments);
    }
}
