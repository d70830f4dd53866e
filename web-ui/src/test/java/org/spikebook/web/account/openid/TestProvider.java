package org.spikebook.web.account.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.spikebook.simulator.document.Sha256;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * An OpenID Connect provider on this machine, with a real key, whose ID tokens a test decides. It
 * gives them for a code, once, to the client with the right secret and proof key. It has no pages:
 * the test consents in the person's place.
 */
final class TestProvider implements AutoCloseable {

    static final String CLIENT = "spikebook";
    static final String SECRET = "a secret of at least thirty-two bytes";

    private static final int KEY_BITS = 2048;

    /** Of all providers: making one takes longer than most tests. */
    private static final RSAKey KEY = newKey("first");

    private final HttpServer server;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final AtomicInteger codes = new AtomicInteger();
    private volatile String announced;
    private volatile String announcedKeys;
    private volatile boolean isAway;

    /** What is given for a code. */
    private record Grant(String challenge, String redirect, String idToken) {}

    TestProvider() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        announced = issuer();
        announcedKeys = issuer() + "/keys";
        server.createContext("/.well-known/openid-configuration", this::describe);
        server.createContext("/keys", exchange -> answer(exchange, 200, keys()));
        server.createContext("/token", this::giveTokens);
        server.start();
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(KEY_BITS).keyID(id).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on it calls itself so. */
    void announce(String issuer) {
        announced = issuer;
    }

    /** From now on it says that its keys are there. */
    void announceKeys(String address) {
        announcedKeys = address;
    }

    /** From now on it answers nothing but an error, or works again. */
    void setAway(boolean away) {
        isAway = away;
    }

    /** The claims about a person that it makes for a sign-in that was begun. */
    JWTClaimsSet.Builder claims(URI asked, String subject) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", query(asked).get("nonce"));
    }

    /** Where the browser comes back to after its person consented. */
    URI consent(URI asked, JWTClaimsSet.Builder claims) {
        return consent(asked, signed(claims));
    }

    /** An ID token that it signs as it should. */
    String signed(JWTClaimsSet.Builder claims) {
        return signed(claims.build(), KEY);
    }

    /** The same, with any ID token. */
    URI consent(URI asked, String idToken) {
        Map<String, String> query = query(asked);
        String code = "code-" + codes.incrementAndGet();
        String redirect = query.get("redirect_uri");
        grants.put(code, new Grant(query.get("code_challenge"), redirect, idToken));
        return URI.create(redirect + "?code=" + code + "&state=" + query.get("state"));
    }

    static String signed(JWTClaimsSet claims, RSAKey key) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
        return token.serialize();
    }

    /** By the secret that both sides have. */
    static String signedBySecret(JWTClaimsSet claims) {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(SECRET));
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
        return token.serialize();
    }

    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    static Map<String, String> query(URI address) {
        return form(address.getRawQuery());
    }

    private static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private String keys() {
        return new JWKSet(KEY).toPublicJWKSet().toString();
    }

    private void describe(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                isAway ? 503 : 200,
                """
                {"issuer": "%1$s", "authorization_endpoint": "%2$s/authorize", "token_endpoint": "%2$s/token",
                 "jwks_uri": "%3$s", "end_session_endpoint": "%2$s/end", "response_types_supported": ["code"],
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"],
                 "token_endpoint_auth_methods_supported": ["client_secret_basic"]}
                """
                        .formatted(announced, issuer(), announcedKeys));
    }

    private void giveTokens(HttpExchange exchange) throws IOException {
        Map<String, String> asked =
                form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Grant grant = grants.remove(asked.get("code"));
        boolean isRight =
                grant != null
                        && isClient(exchange)
                        && grant.redirect().equals(asked.get("redirect_uri"))
                        && grant.challenge().equals(challenge(asked.get("code_verifier")));
        answer(
                exchange,
                isRight ? 200 : 400,
                isRight
                        ? "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"expires_in\":"
                                + " 60, \"id_token\": \""
                                + grant.idToken()
                                + "\"}"
                        : "{\"error\": \"invalid_grant\"}");
    }

    private static boolean isClient(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        byte[] credentials = Base64.getDecoder().decode(header.substring("Basic ".length()));
        List<String> parts =
                Arrays.stream(new String(credentials, StandardCharsets.UTF_8).split(":", 2))
                        .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                        .toList();
        return parts.equals(List.of(CLIENT, SECRET));
    }

    private static String challenge(String verifier) {
        byte[] bytes = verifier.getBytes(StandardCharsets.US_ASCII);
        return Base64URL.encode(Sha256.digest().digest(bytes)).toString();
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
