package org.spikebook.web.lti.platform;

import org.spikebook.db.lti.LtiPlatformRow;

/**
 * A registration as an administrator enters it.
 *
 * @param deployments one a line
 */
public record PlatformForm(
        String name,
        String issuer,
        String clientId,
        String loginUrl,
        String tokenUrl,
        String jwksUrl,
        String deployments) {

    /** Of a platform that is not entered yet. */
    public static final PlatformForm EMPTY = new PlatformForm("", "", "", "", "", "", "");

    /** As it is registered. */
    public static PlatformForm of(LtiPlatformRow row) {
        return new PlatformForm(
                row.name(),
                row.issuer(),
                row.clientId(),
                row.loginUrl(),
                row.tokenUrl(),
                row.jwksUrl(),
                String.join("\n", row.deployments()));
    }

    PlatformForm withIssuer(String other) {
        return new PlatformForm(name, other, clientId, loginUrl, tokenUrl, jwksUrl, deployments);
    }
}
