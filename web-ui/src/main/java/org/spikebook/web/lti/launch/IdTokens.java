package org.spikebook.web.lti.launch;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.spikebook.db.lti.LtiPlatformRow;
import org.spikebook.web.lti.LtiRefusal;
import org.spikebook.web.lti.key.PlatformKeys;
import org.springframework.stereotype.Component;

import java.text.ParseException;
import java.util.Optional;

/** Tokens of platforms: RS256 by a key that the platform publishes, and nothing else. */
@Component
class IdTokens {

    private static final int MAX_LENGTH = 64 << 10;

    private final PlatformKeys keys;

    IdTokens(PlatformKeys keys) {
        this.keys = keys;
    }

    /**
     * What a token says, once it is known to be the platform's.
     *
     * @throws LtiRefusal if it is not
     */
    JWTClaimsSet claims(String text, LtiPlatformRow platform) {
        try {
            if (text.length() > MAX_LENGTH) {
                throw LtiRefusal.of("token");
            }
            SignedJWT token = SignedJWT.parse(text);
            if (!JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())) {
                throw LtiRefusal.of("algorithm");
            }
            if (!token.verify(new RSASSAVerifier(key(token, platform).toRSAPublicKey()))) {
                throw LtiRefusal.of("signature");
            }
            return token.getJWTClaimsSet();
        } catch (ParseException notAToken) {
            throw LtiRefusal.of("token");
        } catch (JOSEException badKey) {
            throw LtiRefusal.of("signature");
        }
    }

    private RSAKey key(SignedJWT token, LtiPlatformRow platform) {
        return Optional.ofNullable(token.getHeader().getKeyID())
                .flatMap(id -> keys.find(platform.jwksUrl(), id))
                .orElseThrow(() -> LtiRefusal.of("key"));
    }
}
