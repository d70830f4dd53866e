package org.spikebook.web.account.openid;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import java.util.Optional;

/**
 * A provider that said where its endpoints and keys are.
 *
 * @param idTokens verifies ID tokens: signature, issuer, audience, times
 */
record ProviderConnection(ClientRegistration registration, JwtDecoder idTokens) {

    /** Where a browser is sent to sign out at the provider too, if it announces that. */
    Optional<String> endSession() {
        return Optional.ofNullable(
                        registration
                                .getProviderDetails()
                                .getConfigurationMetadata()
                                .get("end_session_endpoint"))
                .map(Object::toString);
    }
}
