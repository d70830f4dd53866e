package org.spikebook.web.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.web.lti.TestPlatform.LTI;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.db.lti.LtiPlatformRepository;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.HttpTest;
import org.spikebook.web.lti.LtiRefusal;
import org.spikebook.web.lti.RegisteredPlatform;
import org.spikebook.web.lti.TestBrowser;
import org.spikebook.web.lti.TestPlatform;
import org.spikebook.web.lti.TestPlatform.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Launches that must be refused, over HTTP, by a platform that is right in all else. */
@HttpTest
class LaunchRefusalTest {

    private static final Person ADA = Person.of("Ada", "course-refusals", "Learner");
    private static final String TOO_LONG = "x".repeat(256);

    @LocalServerPort int port;
    @Autowired LtiPlatformRepository platforms;
    @Autowired JdbcClient jdbc;

    private final TestPlatform platform = new TestPlatform();
    private TestBrowser browser;

    @BeforeEach
    void register() {
        RegisteredPlatform.of(platform, platforms);
        browser = new TestBrowser(platform, port);
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    /** What is changed in the claims, and the code of the refusal. */
    enum Fault {
        OTHER_ISSUER("issuer", claims -> claims.issuer("https://other.example")),
        NO_ISSUER("issuer", claims -> claims.issuer(null)),
        OTHER_AUDIENCE("audience", claims -> claims.audience("other")),
        FURTHER_AUDIENCE(
                "audience", claims -> claims.audience(List.of(TestPlatform.CLIENT, "other"))),
        OTHER_PARTY("authorizedParty", claims -> claims.claim("azp", "other")),
        OTHER_NONCE("nonce", claims -> claims.claim("nonce", "x".repeat(43))),
        NO_NONCE("nonce", claims -> claims.claim("nonce", null)),
        EXPIRED("expired", claims -> claims.expirationTime(in(-120))),
        NEVER_EXPIRES("expired", claims -> claims.expirationTime(null)),
        ISSUED_LATER("issuedAt", claims -> claims.issueTime(in(300))),
        ISSUED_LONG_AGO("issuedAt", claims -> claims.issueTime(in(-3600))),
        NOT_ISSUED("issuedAt", claims -> claims.issueTime(null)),
        NOT_YET("notYet", claims -> claims.notBeforeTime(in(300))),
        LTI_1_1("version", claims -> claims.claim(LTI + "version", "1.1")),
        NO_VERSION("version", claims -> claims.claim(LTI + "version", null)),
        OTHER_MESSAGE("messageType", claims -> claims.claim(LTI + "message_type", "Other")),
        NO_MESSAGE("messageType", claims -> claims.claim(LTI + "message_type", null)),
        OTHER_DEPLOYMENT("deployment", claims -> claims.claim(LTI + "deployment_id", "2")),
        NO_DEPLOYMENT("deployment", claims -> claims.claim(LTI + "deployment_id", null)),
        OTHER_TARGET(
                "target", claims -> claims.claim(LTI + "target_link_uri", "https://a.example")),
        NO_TARGET("target", claims -> claims.claim(LTI + "target_link_uri", null)),
        NO_SUBJECT("subject", claims -> claims.subject(null)),
        LONG_SUBJECT("subject", claims -> claims.subject(TOO_LONG)),
        NO_ROLES("roles", claims -> claims.claim(LTI + "roles", null)),
        ROLES_AS_TEXT("roles", claims -> claims.claim(LTI + "roles", "Instructor")),
        NO_CONTEXT("context", claims -> claims.claim(LTI + "context", null)),
        NO_LINK("resourceLink", claims -> claims.claim(LTI + "resource_link", null)),
        LONG_LINK(
                "resourceLink",
                claims -> claims.claim(LTI + "resource_link", Map.of("id", TOO_LONG))),
        EMPTY_ROLES("noRole", claims -> claims.claim(LTI + "roles", List.of())),
        ADMINISTRATOR_OF_THE_PLATFORM(
                "noRole",
                claims ->
                        claims.claim(
                                LTI + "roles",
                                List.of(
                                        "http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator",
                                        "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor")));

        private final String code;
        private final UnaryOperator<JWTClaimsSet.Builder> change;

        Fault(String code, UnaryOperator<JWTClaimsSet.Builder> change) {
            this.code = code;
            this.change = change;
        }

        private static Date in(int seconds) {
            return Date.from(Instant.now().plusSeconds(seconds));
        }
    }

    @ParameterizedTest
    @EnumSource
    void launch_withAFault_isRefusedForIt_andMakesNoAccount(Fault fault) {
        long before = accounts();

        HttpResponse<String> answer = browser.launch(ADA, fault.change);

        assertRefused(answer, fault.code);
        assertThat(accounts()).isEqualTo(before);
        assertThat(browser.cookie("spikebook")).isEmpty();
    }

    private long accounts() {
        return jdbc.sql("select count(*) from lti_identity").query(Long.class).single();
    }

    private static void assertRefused(HttpResponse<String> answer, String code) {
        String text = Text.of(LtiRefusal.class, code, "{0}").english();
        String beginning = text.contains("{0}") ? text.substring(0, text.indexOf("{0}")) : text;
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains(beginning.strip());
    }

    @Test
    void token_signedByAnotherKeyUnderAKnownName_isRefused() {
        Map<String, String> asked = browser.begin();
        RSAKey known = TestPlatform.newKey();
        platform.changeKey();
        JWTClaimsSet claims = claims(asked).build();
        String id = headerOf(platform.sign(claims)).getKeyID();
        RSAKey other = new RSAKey.Builder(known).keyID(id).build();

        assertRefused(
                browser.send(asked.get("state"), TestPlatform.sign(claims, other)), "signature");
    }

    @Test
    void token_signedByAKeyThatIsNotPublished_isRefused() {
        Map<String, String> asked = browser.begin();

        assertRefused(
                browser.send(
                        asked.get("state"),
                        TestPlatform.sign(claims(asked).build(), TestPlatform.newKey())),
                "key");
    }

    @Test
    void token_withoutASignature_isRefused() {
        Map<String, String> asked = browser.begin();

        assertRefused(
                browser.send(asked.get("state"), new PlainJWT(claims(asked).build()).serialize()),
                "token");
    }

    /** The public key as the secret of an HMAC is an old trick. */
    @Test
    void token_ofAnotherAlgorithm_isRefused() throws Exception {
        Map<String, String> asked = browser.begin();
        JWTClaimsSet claims = claims(asked).build();
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256)
                                .keyID(headerOf(platform.sign(claims)).getKeyID())
                                .build(),
                        claims);
        token.sign(new MACSigner(new byte[32]));

        assertRefused(browser.send(asked.get("state"), token.serialize()), "algorithm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b.c", "no token"})
    void token_thatIsNone_isRefused(String token) {
        assertRefused(browser.send(browser.begin().get("state"), token), "token");
    }

    @Test
    void launch_sentTwice_isRefusedTheSecondTime() {
        Map<String, String> asked = browser.begin();
        String token = platform.sign(claims(asked).build());
        HttpResponse<String> first = browser.send(asked.get("state"), token);

        assertThat(first.statusCode()).isEqualTo(303);
        assertRefused(browser.send(asked.get("state"), token), "state");
        assertThat(browser.get(TestBrowser.location(first)).statusCode()).isEqualTo(303);
        assertRefused(browser.get(TestBrowser.location(first)), "state");
    }

    @Test
    void launch_thatNoOneRequested_isRefused() {
        String token = platform.sign(claims(Map.of("nonce", "n")).build());

        assertRefused(browser.send("x".repeat(43), token), "state");
    }

    @Test
    void launch_withTheTokenOfAnotherLaunch_isRefused() {
        String token = platform.sign(claims(browser.begin()).build());

        assertRefused(browser.send(browser.begin().get("state"), token), "nonce");
    }

    /** Someone who lets another finish their launch would give them their account. */
    @Test
    void launch_finishedInAnotherBrowser_isRefused() {
        Map<String, String> asked = browser.begin();
        HttpResponse<String> sent =
                browser.send(asked.get("state"), platform.sign(claims(asked).build()));
        TestBrowser other = new TestBrowser(platform, port);

        assertRefused(other.get(TestBrowser.location(sent)), "browser");
        assertThat(other.cookie("spikebook")).isEmpty();
    }

    @Test
    void launch_thatThePlatformRefused_saysSo() {
        HttpResponse<String> answer =
                browser.post("/lti/launch", Map.of("error", "login_required<script>"));

        assertRefused(answer, "platformRefused");
        assertThat(answer.body()).contains("login_required").doesNotContain("<script");
    }

    private JWTClaimsSet.Builder claims(Map<String, String> asked) {
        return platform.claims(asked.get("nonce"), browser.target(), ADA);
    }

    private static JWSHeader headerOf(String token) {
        try {
            return SignedJWT.parse(token).getHeader();
        } catch (java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "login_hint", "target_link_uri"})
    void login_withoutAParameter_isRefused(String name) {
        Map<String, String> login = browser.login();
        login.remove(name);

        assertRefused(browser.post("/lti/login", login), "parameter");
    }

    @Test
    void login_ofAnUnknownPlatform_isRefused() {
        assertRefused(login("iss", "https://other.example"), "platformUnknown");
    }

    @Test
    void login_ofAnUnknownClient_isRefused() {
        assertRefused(login("client_id", "other"), "clientUnknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://other.example/", "//other.example", "http://localhost.other/"})
    void login_thatLeadsElsewhere_isRefused(String target) {
        assertRefused(login("target_link_uri", target), "foreignTarget");
    }

    private HttpResponse<String> login(String name, String value) {
        Map<String, String> login = browser.login();
        login.put(name, value);
        return browser.post("/lti/login", login);
    }
}
