package org.spikebook.web.lti.token;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;

import org.spikebook.db.lti.LtiPlatformId;
import org.spikebook.db.lti.LtiPlatformRow;
import org.spikebook.web.account.device.Secrets;
import org.spikebook.web.lti.FormText;
import org.spikebook.web.lti.PlatformHttp;
import org.spikebook.web.lti.key.ToolKeys;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Access tokens of platforms by client credentials, requested with a token that this server signs
 * ({@code private_key_jwt}); used until shortly before they expire.
 */
@Component
public class AccessTokens {

    private static final String ASSERTION_TYPE =
            "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Duration ASSERTION_LIFETIME = Duration.ofMinutes(5);

    /** For the request that the token is used in. */
    private static final Duration RESERVE = Duration.ofMinutes(1);

    /** Where the platform does not say. */
    private static final long USUAL_SECONDS = 300;

    private final ToolKeys keys;
    private final PlatformHttp http;
    private final Secrets secrets;
    private final Clock clock;
    private final Map<Use, Token> tokens = new ConcurrentHashMap<>();

    AccessTokens(ToolKeys keys, PlatformHttp http, Secrets secrets, Clock clock) {
        this.keys = keys;
        this.http = http;
        this.secrets = secrets;
        this.clock = clock;
    }

    private record Use(LtiPlatformId platform, String scope) {}

    private record Token(String value, Instant until) {}

    /**
     * A token for one scope.
     *
     * @throws IOException if the platform gives none
     */
    public String get(LtiPlatformRow platform, String scope) throws IOException {
        Use use = new Use(platform.id(), scope);
        Token known = tokens.get(use);
        if (known != null && known.until().isAfter(clock.instant())) {
            return known.value();
        }
        Token given = ask(platform, scope);
        tokens.put(use, given);
        return given.value();
    }

    /** Does not use the token for this scope any more: the platform refused it. */
    public void forget(LtiPlatformRow platform, String scope) {
        tokens.remove(new Use(platform.id(), scope));
    }

    private Token ask(LtiPlatformRow platform, String scope) throws IOException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_assertion_type", ASSERTION_TYPE);
        form.put("client_assertion", assertion(platform));
        form.put("scope", scope);
        Instant now = clock.instant();
        PlatformHttp.Answer answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(platform.tokenUrl()))
                                .header("Content-Type", MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                                .header("Accept", MediaType.APPLICATION_JSON_VALUE)
                                .POST(BodyPublishers.ofString(FormText.of(form))));
        if (!answer.isOk()) {
            throw new IOException("no access token, status " + answer.status());
        }
        return token(answer.body(), now);
    }

    private String assertion(LtiPlatformRow platform) {
        Instant now = clock.instant();
        return keys.sign(
                new JWTClaimsSet.Builder()
                        .issuer(platform.clientId())
                        .subject(platform.clientId())
                        .audience(platform.tokenUrl())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(ASSERTION_LIFETIME)))
                        .jwtID(secrets.newToken())
                        .build());
    }

    private static Token token(String body, Instant now) throws IOException {
        try {
            Map<String, Object> answer = JSONObjectUtils.parse(body);
            if (!(answer.get("access_token") instanceof String value)) {
                throw new IOException("no access token in the answer");
            }
            long seconds =
                    answer.get("expires_in") instanceof Number number
                            ? number.longValue()
                            : USUAL_SECONDS;
            return new Token(value, now.plusSeconds(seconds).minus(RESERVE));
        } catch (ParseException e) {
            throw new IOException("the answer with an access token cannot be read", e);
        }
    }
}
