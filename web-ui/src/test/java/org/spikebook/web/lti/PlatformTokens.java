package org.spikebook.web.lti;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** The access tokens that a platform gives to its tool for signed assertions. */
final class PlatformTokens {

    private static final int TOKEN_SECONDS = 3600;

    private final String client;
    private final String address;
    private final Set<String> usedAssertions = new HashSet<>();
    private final List<String> requests = new ArrayList<>();
    private Supplier<String> toolKeys = () -> "{\"keys\": []}";

    /** Scopes by access token. */
    private final Map<String, String> scopes = new HashMap<>();

    /**
     * @param address where they are requested, which assertions must name
     */
    PlatformTokens(String client, String address) {
        this.client = client;
        this.address = address;
    }

    /** What the tool publishes as its keys. */
    void trust(Supplier<String> keys) {
        toolKeys = keys;
    }

    /** The scopes of all that were given. */
    List<String> requests() {
        return requests;
    }

    /** Forgets those that were given. */
    void revoke() {
        scopes.clear();
    }

    void give(HttpExchange exchange) throws IOException {
        Map<String, String> form = Exchanges.form(exchange);
        String problem = problem(form);
        if (!problem.isEmpty()) {
            Exchanges.answer(exchange, 400, "{\"error\":\"" + problem + "\"}");
            return;
        }
        requests.add(form.get("scope"));
        String accessToken = UUID.randomUUID().toString();
        scopes.put(accessToken, form.get("scope"));
        Exchanges.answer(
                exchange,
                200,
                JSONObjectUtils.toJSONString(
                        Map.of(
                                "access_token",
                                accessToken,
                                "token_type",
                                "Bearer",
                                "expires_in",
                                TOKEN_SECONDS,
                                "scope",
                                form.get("scope"))));
    }

    private String problem(Map<String, String> form) {
        if (!"client_credentials".equals(form.get("grant_type"))
                || !"urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
                        .equals(form.get("client_assertion_type"))) {
            return "unsupported_grant_type";
        }
        try {
            SignedJWT assertion = SignedJWT.parse(form.get("client_assertion"));
            JWTClaimsSet claims = assertion.getJWTClaimsSet();
            boolean right =
                    isOfTheTool(assertion)
                            && client.equals(claims.getIssuer())
                            && client.equals(claims.getSubject())
                            && claims.getAudience().equals(List.of(address))
                            && claims.getIssueTime() != null
                            && claims.getExpirationTime().after(claims.getIssueTime())
                            && usedAssertions.add(claims.getJWTID());
            return right ? "" : "invalid_client";
        } catch (ParseException | JOSEException | RuntimeException e) {
            return "invalid_client";
        }
    }

    /** Whether the tool signed it. */
    boolean isOfTheTool(SignedJWT token) throws ParseException, JOSEException {
        RSAKey signer =
                (RSAKey) JWKSet.parse(toolKeys.get()).getKeyByKeyId(token.getHeader().getKeyID());
        return JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())
                && !signer.isPrivate()
                && token.verify(new RSASSAVerifier(signer));
    }

    boolean mayUse(HttpExchange exchange, String scope) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        return header != null
                && header.startsWith("Bearer ")
                && scope.equals(scopes.get(header.substring("Bearer ".length())));
    }
}
