package org.spikebook.web.lti;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.springframework.web.util.UriComponentsBuilder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A learning platform over HTTP: keys, login, access tokens for signed assertions, line items. It
 * checks everything that a tool must send, and refuses the rest.
 */
public final class TestPlatform implements AutoCloseable {

    public static final String CLIENT = "client of Spikebook";
    public static final String DEPLOYMENT = "deployment-1";
    public static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    public static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    public static final String SCORE = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
    public static final String MEMBERS =
            "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
    public static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership#";

    private static final int KEY_BITS = 2048;

    /** With which platforms begin: making a key takes longer than most launches. */
    private static final RSAKey FIRST_KEY = newKey();

    private final HttpServer server;
    private final PlatformTokens tokens;
    private final List<RSAKey> published = new ArrayList<>();
    private final List<Map<String, Object>> scores = new ArrayList<>();
    private RSAKey key = named(FIRST_KEY);
    private int keyReadings;

    private final Map<String, Members> members = new HashMap<>();
    private String nextPages = "";
    private int refusals;

    public TestPlatform() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tokens = new PlatformTokens(CLIENT, tokenUrl());
        published.add(key);
        server.createContext("/jwks", this::keys);
        server.createContext("/token", tokens::give);
        server.createContext("/items/7/scores", this::score);
        server.createContext("/members/", this::members);
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public String loginUrl() {
        return issuer() + "/auth?site=1";
    }

    public String tokenUrl() {
        return issuer() + "/token";
    }

    public String jwksUrl() {
        return issuer() + "/jwks";
    }

    /** With a query, as Moodle has it. */
    public String lineItem() {
        return issuer() + "/items/7?type_id=3";
    }

    /** Where the tool publishes its keys. */
    public void trust(String address) {
        trust(() -> Exchanges.get(address));
    }

    /** What the tool publishes as its keys, where it has no address. */
    public void trust(Supplier<String> keys) {
        tokens.trust(keys);
    }

    public int keyReadings() {
        return keyReadings;
    }

    /** The scopes of all access tokens that were given. */
    public List<String> tokenRequests() {
        return tokens.requests();
    }

    /** All scores that were taken, oldest first. */
    public List<Map<String, Object>> scores() {
        return scores;
    }

    /** Takes none of the next scores. */
    public void refuseScores(int count) {
        refusals = count;
    }

    /** Forgets the access tokens that were given. */
    public void revokeTokens() {
        tokens.revoke();
    }

    public static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(KEY_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(newName())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same key under a name of its own, by which it is looked up. */
    private static RSAKey named(RSAKey key) {
        return new RSAKey.Builder(key).keyID(newName()).build();
    }

    private static String newName() {
        return UUID.randomUUID().toString();
    }

    /** Signs with another key from now on, and publishes it. */
    public void changeKey() {
        key = newKey();
        published.add(key);
    }

    /** The parameters of an authentication request, once they are what the standard asks for. */
    public Map<String, String> authenticate(URI address, String redirect) {
        assertThat(address.toString()).startsWith(loginUrl() + "&");
        Map<String, String> sent = new LinkedHashMap<>();
        UriComponentsBuilder.fromUri(address)
                .build()
                .getQueryParams()
                .forEach((name, values) -> {
                    assertThat(values).as(name).hasSize(1);
                    sent.put(name, Exchanges.decoded(values.getFirst()));
                });
        assertThat(sent)
                .containsEntry("site", "1")
                .containsEntry("scope", "openid")
                .containsEntry("response_type", "id_token")
                .containsEntry("response_mode", "form_post")
                .containsEntry("prompt", "none")
                .containsEntry("client_id", CLIENT)
                .containsEntry("redirect_uri", redirect);
        assertThat(sent.get("state")).hasSizeGreaterThan(20);
        assertThat(sent.get("nonce")).hasSizeGreaterThan(20);
        return sent;
    }

    /** Claims of a launch that nothing is wrong with. */
    public JWTClaimsSet.Builder claims(String nonce, String target, Person person) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject(person.subject())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", nonce)
                .claim("name", person.name())
                .claim("email", person.email())
                .claim(LTI + "version", "1.3.0")
                .claim(LTI + "message_type", "LtiResourceLinkRequest")
                .claim(LTI + "deployment_id", DEPLOYMENT)
                .claim(LTI + "target_link_uri", target)
                .claim(LTI + "roles", person.roles())
                .claim(
                        LTI + "context",
                        Map.of("id", person.context(), "title", "Course " + person.context()))
                .claim(LTI + "resource_link", Map.of("id", "link-1", "title", "First spikes"))
                .claim(GRADES, Map.of("scope", List.of(SCORE), "lineitem", lineItem()));
    }

    /**
     * Someone of a course.
     *
     * @param context the course
     */
    public record Person(
            String subject, String name, String email, String context, List<String> roles) {

        public static Person of(String name, String context, String role) {
            String subject = name + "-" + UUID.randomUUID();
            return new Person(
                    subject, name, subject + "@example.org", context, List.of(MEMBERSHIP + role));
        }

        public Person as(String role) {
            return new Person(subject, name, email, context, List.of(MEMBERSHIP + role));
        }

        /** The same person in another course. */
        public Person in(String course) {
            return new Person(subject, name, email, course, roles);
        }
    }

    public String sign(JWTClaimsSet claims) {
        return sign(claims, key);
    }

    public static String sign(JWTClaimsSet claims, RSAKey key) {
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private void keys(HttpExchange exchange) throws IOException {
        keyReadings++;
        Exchanges.answer(exchange, 200, new JWKSet(List.copyOf(published)).toString(true));
    }

    /** What the answer of a tool to a deep linking request says, once it is known to be right. */
    public JWTClaimsSet receive(String answer) throws ParseException, JOSEException {
        SignedJWT token = SignedJWT.parse(answer);
        assertThat(tokens.isOfTheTool(token)).isTrue();
        JWTClaimsSet claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(CLIENT);
        assertThat(claims.getAudience()).containsExactly(issuer());
        assertThat(claims.getIssueTime()).isBeforeOrEqualTo(Date.from(Instant.now()));
        assertThat(claims.getExpirationTime()).isAfter(Date.from(Instant.now()));
        assertThat(claims.getStringClaim("nonce")).hasSizeGreaterThan(20);
        assertThat(claims.getClaim(LTI + "message_type")).isEqualTo("LtiDeepLinkingResponse");
        assertThat(claims.getClaim(LTI + "version")).isEqualTo("1.3.0");
        assertThat(claims.getClaim(LTI + "deployment_id")).isEqualTo(DEPLOYMENT);
        return claims;
    }

    private void score(HttpExchange exchange) throws IOException {
        if (!tokens.mayUse(exchange, SCORE)) {
            Exchanges.answer(exchange, 401, "{}");
            return;
        }
        boolean right =
                exchange.getRequestMethod().equals("POST")
                        && "type_id=3".equals(exchange.getRequestURI().getQuery())
                        && "application/vnd.ims.lis.v1.score+json"
                                .equals(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (!right || refusals > 0) {
            refusals--;
            Exchanges.answer(exchange, right ? 503 : 400, "{}");
            return;
        }
        try {
            scores.add(JSONObjectUtils.parse(Exchanges.body(exchange)));
            Exchanges.answer(exchange, 200, "{}");
        } catch (ParseException e) {
            Exchanges.answer(exchange, 400, "{}");
        }
    }

    /** The members of a course, on so many pages. */
    private record Members(String context, List<List<Map<String, Object>>> pages) {}

    /** Tells these members of a course, on so many pages. */
    public void setMembers(String context, List<List<Map<String, Object>>> pages) {
        members.put(context, new Members(context, pages));
    }

    /** Tells members of another course where those of {@code context} are requested. */
    public void confuseMembers(
            String context, String other, List<List<Map<String, Object>>> pages) {
        members.put(context, new Members(other, pages));
    }

    /** Tells that further pages of members are at another address. */
    public void tellPagesAt(String address) {
        nextPages = address;
    }

    public String membersUrl(String context) {
        return issuer() + "/members/" + context;
    }

    private void members(HttpExchange exchange) throws IOException {
        boolean right =
                tokens.mayUse(exchange, MEMBERS)
                        && "application/vnd.ims.lti-nrps.v2.membershipcontainer+json"
                                .equals(exchange.getRequestHeaders().getFirst("Accept"));
        String course = exchange.getRequestURI().getPath().substring("/members/".length());
        Members told = members.get(course);
        if (!right || told == null) {
            Exchanges.answer(exchange, right ? 404 : 401, "{}");
            return;
        }
        String query = exchange.getRequestURI().getQuery();
        int page = query == null ? 0 : Integer.parseInt(query.substring("page=".length()));
        String address = membersUrl(course);
        String next = nextPages.isEmpty() ? address : nextPages;
        if (page + 1 < told.pages().size()) {
            exchange.getResponseHeaders()
                    .set("Link", "<" + next + "?page=" + (page + 1) + ">; rel=\"next\"");
        }
        Map<String, Object> container =
                Map.of(
                        "id",
                        address,
                        "context",
                        Map.of("id", told.context()),
                        "members",
                        told.pages().get(page));
        Exchanges.answer(exchange, 200, JSONObjectUtils.toJSONString(container));
    }
}
