package org.spikebook.web.lti.platform;

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
        String deployments) {}
