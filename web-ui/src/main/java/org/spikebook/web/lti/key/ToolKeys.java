package org.spikebook.web.lti.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.spikebook.db.lti.LtiKeyRepository;
import org.spikebook.db.lti.LtiKeyRow;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The server's own RSA keys. The newest signs; a new one is made when it is three months old, and
 * the one before stays published for a month, as platforms may know no other yet.
 */
@Component
public class ToolKeys {

    private static final int BITS = 2048;
    private static final Duration SIGNS_FOR = Duration.ofDays(90);
    private static final Duration PUBLISHED_FOR = SIGNS_FOR.plus(Duration.ofDays(30));

    private final LtiKeyRepository keys;
    private final IdGenerator ids;
    private final Clock clock;

    ToolKeys(LtiKeyRepository keys, IdGenerator ids, Clock clock) {
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    /** The public halves as a JWK set, in JSON. */
    public String published() {
        signing();
        List<JWK> all = keys.all().stream().<JWK>map(ToolKeys::key).toList();
        return new JWKSet(all).toString(true);
    }

    /** A signed token with these claims. */
    public String sign(JWTClaimsSet claims) {
        RSAKey key = signing();
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key.getKeyID())
                        .type(JOSEObjectType.JWT)
                        .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the server's own key signs nothing", e);
        }
        return token.serialize();
    }

    private RSAKey signing() {
        Instant now = clock.instant();
        List<LtiKeyRow> all = keys.all();
        if (!all.isEmpty() && all.getFirst().createdAt().plus(SIGNS_FOR).isAfter(now)) {
            return key(all.getFirst());
        }
        LtiKeyRow made = make(now);
        keys.insert(made);
        keys.deleteBefore(now.minus(PUBLISHED_FOR));
        return key(made);
    }

    private LtiKeyRow make(Instant now) {
        try {
            RSAKey key =
                    new RSAKeyGenerator(BITS)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.RS256)
                            .keyID(ids.generateId().toString())
                            .generate();
            return new LtiKeyRow(key.getKeyID(), key.toJSONString(), now);
        } catch (JOSEException e) {
            throw new IllegalStateException("no RSA key can be made", e);
        }
    }

    private static RSAKey key(LtiKeyRow row) {
        try {
            return RSAKey.parse(row.jwk());
        } catch (ParseException e) {
            throw new IllegalStateException("the key " + row.id() + " cannot be read", e);
        }
    }
}
