package org.spikebook.db.lti;

import java.time.Instant;

/**
 * A launch that was requested.
 *
 * @param stateHash of the secret that comes back with the launch
 * @param nonce that the token must repeat
 * @param browserHash of the secret that the browser keeps in a cookie
 * @param target where the launch is to end, as the platform said at first
 */
public record LtiLoginRow(
        String stateHash,
        LtiPlatformId platform,
        String nonce,
        String browserHash,
        String target,
        Instant expiresAt) {}
