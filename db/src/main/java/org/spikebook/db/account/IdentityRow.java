package org.spikebook.db.account;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An identity at an OpenID Connect provider, and whose account it signs in to.
 *
 * @param issuer of the provider, an address
 * @param subject what the issuer calls the person for good, unique there
 * @param label an e-mail address or name by which its owner recognizes it
 * @param signedInAt when it was last used; null for never since it was linked
 */
public record IdentityRow(
        String issuer,
        String subject,
        VisitorId account,
        String label,
        Instant linkedAt,
        @Nullable Instant signedInAt) {}
