package org.spikebook.web.account.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.account.VisitorRow;
import org.spikebook.web.HttpTest;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.account.device.Devices;
import org.spikebook.web.notebook.NotebookService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** The protocol, over HTTP, with a provider that can say anything. */
@HttpTest
@Import(ButtonsFilter.class)
class OidcSignInTest {

    /** Of this class and of the one on PostgreSQL, so that it is open until the process ends. */
    private static final TestProvider PROVIDER = new TestProvider();

    @LocalServerPort int port;
    @Autowired TestVisitors visitors;
    @Autowired VisitorRepository rows;
    @Autowired Devices devices;
    @Autowired NotebookService notebooks;
    @Autowired Clock clock;

    private final List<TestBrowser> browsers = new ArrayList<>();

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry settings) {
        settings.add("SPIKEBOOK_OIDC_ISSUER", PROVIDER::issuer);
        settings.add("SPIKEBOOK_OIDC_CLIENT_ID", () -> TestProvider.CLIENT);
        settings.add("SPIKEBOOK_OIDC_CLIENT_SECRET", () -> TestProvider.SECRET);
    }

    @AfterEach
    void closeBrowsers() {
        browsers.forEach(TestBrowser::close);
        visitors.asStranger();
    }

    @Test
    void button_leadsToTheProvider_withStateNonceAndProofKey() {
        URI asked = browser().begin();

        assertThat(asked.toString()).startsWith(PROVIDER.issuer() + "/authorize?");
        Map<String, String> query = TestProvider.query(asked);
        assertThat(query)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", TestProvider.CLIENT)
                .containsEntry("scope", "openid profile email")
                .containsEntry("redirect_uri", "http://127.0.0.1:" + port + "/sign-in/oidc")
                .containsEntry("code_challenge_method", "S256");
        assertThat(query.get("state")).hasSizeGreaterThan(30);
        assertThat(query.get("nonce")).hasSizeGreaterThan(30);
        assertThat(query.get("code_challenge")).hasSize(43);
    }

    @Test
    void newUser_getsAnAccount_andTheSameOneOnAnotherBrowser() {
        TestBrowser browser = browser();
        URI asked = browser.begin();
        String session = browser.cookie("JSESSIONID");
        String guest = browser.cookie("spikebook");

        String outcome = browser.comeBack(PROVIDER.consent(asked, ada(asked)));

        assertThat(outcome).isEqualTo("signed in 0");
        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(session);
        assertThat(browser.cookie("spikebook")).isNotEqualTo(guest);
        assertThat(devices.find(guest)).isEmpty();
        VisitorRow account = devices.find(browser.cookie("spikebook")).orElseThrow();
        assertThat(account.displayName()).isEqualTo("Ada Lovelace");
        assertThat(account.accountName()).isEqualTo("ada");
        assertThat(account.passwordHash()).isNull();
        assertThat(account.instructor() || account.administrator()).isFalse();

        TestBrowser other = browser();
        URI again = other.begin();
        assertThat(other.comeBack(PROVIDER.consent(again, ada(again)))).isEqualTo("signed in 0");
        assertThat(devices.find(other.cookie("spikebook")).orElseThrow().id())
                .isEqualTo(account.id());
    }

    private JWTClaimsSet.Builder ada(URI asked) {
        return PROVIDER.claims(asked, "sub-ada")
                .claim("name", "Ada Lovelace")
                .claim("preferred_username", "Ada")
                .claim("email", "ada@example.org");
    }

    @Test
    void guest_whoSignsInForTheFirstTime_staysTheSameVisitor() {
        VisitorId guest = visitors.asNewGuest();
        notebooks.createEmpty();
        TestBrowser browser = browser(devices.register(guest));
        URI asked = browser.begin();

        browser.comeBack(PROVIDER.consent(asked, PROVIDER.claims(asked, "sub-noether")));

        assertThat(signedInAs(browser)).isEqualTo(guest);
        visitors.as(guest);
        assertThat(notebooks.mine()).hasSize(1);
    }

    @Test
    void guest_whoSignsInToAnAccountThatExists_bringsTheirWorkAlong() {
        VisitorId account = signedIn("sub-hypatia");
        VisitorId guest = visitors.asNewGuest();
        notebooks.createEmpty();
        TestBrowser browser = browser(devices.register(guest));
        URI asked = browser.begin();

        String outcome =
                browser.comeBack(PROVIDER.consent(asked, PROVIDER.claims(asked, "sub-hypatia")));

        assertThat(outcome).isEqualTo("signed in 1");
        assertThat(signedInAs(browser)).isEqualTo(account);
        visitors.as(account);
        assertThat(notebooks.mine()).hasSize(1);
    }

    private VisitorId signedIn(String subject) {
        TestBrowser browser = browser();
        URI asked = browser.begin();
        browser.comeBack(PROVIDER.consent(asked, PROVIDER.claims(asked, subject)));
        return signedInAs(browser);
    }

    @Test
    void owner_whoIsSignedIn_linksAnIdentity_andSignsInByIt() {
        VisitorId account = visitors.asNewAccount("Grace");
        TestBrowser browser = browser(devices.register(account));
        URI asked = browser.beginLink(account);

        String outcome =
                browser.comeBack(PROVIDER.consent(asked, PROVIDER.claims(asked, "sub-grace")));

        assertThat(outcome).isEqualTo("linked");
        assertThat(signedIn("sub-grace")).isEqualTo(account);
    }

    @Test
    void link_thatComesBackToAnotherAccount_isRefused() {
        VisitorId account = visitors.asNewAccount("Emmy");
        TestBrowser browser = browser(devices.register(visitors.asNewAccount("Lise")));
        URI asked = browser.beginLink(account);

        String outcome =
                browser.comeBack(PROVIDER.consent(asked, PROVIDER.claims(asked, "sub-emmy")));

        assertThat(outcome).isEqualTo("refused otherVisitor");
        assertThat(signedIn("sub-emmy")).isNotEqualTo(account);
    }

    @Test
    void disabledAccount_staysOut() {
        VisitorId account = signedIn("sub-disabled");
        rows.setDisabled(account, clock.instant());
        TestBrowser browser = browser();
        URI asked = browser.begin();

        String outcome =
                browser.comeBack(PROVIDER.consent(asked, PROVIDER.claims(asked, "sub-disabled")));

        assertThat(outcome).isEqualTo("refused disabled");
        assertThat(devices.find(browser.cookie("spikebook"))).isEmpty();
    }

    /** What an ID token can be wrong in. */
    enum Fault {
        NONCE,
        NO_NONCE,
        EXPIRED,
        ISSUER,
        AUDIENCE,
        KEY,
        NO_SIGNATURE,
        SIGNED_BY_SECRET
    }

    @ParameterizedTest
    @EnumSource
    void idToken_thatIsWrong_signsInToNothing(Fault fault) {
        TestBrowser browser = browser();
        URI asked = browser.begin();
        String guest = browser.cookie("spikebook");

        String outcome = browser.comeBack(PROVIDER.consent(asked, idToken(asked, fault)));

        assertThat(outcome).isEqualTo("refused notVerified");
        assertThat(browser.cookie("spikebook")).isEqualTo(guest);
        assertThat(devices.find(guest)).isEmpty();
    }

    private String idToken(URI asked, Fault fault) {
        JWTClaimsSet.Builder claims = PROVIDER.claims(asked, "sub-mallory");
        switch (fault) {
            case NONCE -> claims.claim("nonce", "of another sign-in");
            case NO_NONCE -> claims.claim("nonce", null);
            case EXPIRED -> expire(claims);
            case ISSUER -> claims.issuer("http://127.0.0.1:1");
            case AUDIENCE -> claims.audience("another client");
            case KEY, NO_SIGNATURE, SIGNED_BY_SECRET -> {
                // the claims are right
            }
        }
        return switch (fault) {
            case KEY -> TestProvider.signed(claims.build(), TestProvider.newKey("first"));
            case NO_SIGNATURE -> TestProvider.unsigned(claims.build());
            case SIGNED_BY_SECRET -> TestProvider.signedBySecret(claims.build());
            default -> PROVIDER.signed(claims);
        };
    }

    private static void expire(JWTClaimsSet.Builder claims) {
        Instant now = Instant.now();
        claims.issueTime(Date.from(now.minusSeconds(600)))
                .expirationTime(Date.from(now.minusSeconds(300)));
    }

    @Test
    void comingBack_withAnotherState_orTwice_orElsewhere_isRefused() {
        TestBrowser browser = browser();
        URI asked = browser.begin();
        URI back = PROVIDER.consent(asked, PROVIDER.claims(asked, "sub-state"));
        TestBrowser other = browser();
        other.begin();

        assertThat(other.comeBack(back)).isEqualTo("refused notBegun");
        assertThat(browser.comeBack(URI.create(back + "x"))).isEqualTo("refused notBegun");
        assertThat(browser.comeBack(back)).isEqualTo("signed in 0");
        assertThat(browser.comeBack(back)).isEqualTo("refused notBegun");
        assertThat(browser().comeBack(URI.create("http://127.0.0.1:" + port + "/sign-in/oidc")))
                .isEqualTo("refused notBegun");
    }

    @Test
    void refusalOfTheProvider_isSaid() {
        TestBrowser browser = browser();
        URI asked = browser.begin();
        String state = TestProvider.query(asked).get("state");
        String back = "http://127.0.0.1:" + port + "/sign-in/oidc?error=access_denied&state=";

        assertThat(browser.comeBack(URI.create(back + state))).isEqualTo("refused denied");
    }

    @Test
    void signOut_leadsToTheProvider_ifItSignedIn() {
        TestBrowser browser = browser();
        assertThat(browser.signOut().getPath()).isEqualTo("/");
        URI asked = browser.begin();
        browser.comeBack(PROVIDER.consent(asked, PROVIDER.claims(asked, "sub-out")));

        URI out = browser.signOut();

        assertThat(out.toString()).startsWith(PROVIDER.issuer() + "/end?");
        assertThat(TestProvider.query(out))
                .containsEntry("client_id", TestProvider.CLIENT)
                .containsEntry("post_logout_redirect_uri", "http://127.0.0.1:" + port + "/")
                .containsKey("id_token_hint");
    }

    @Test
    void wayBack_hasTheHeadersOfAllAnswers() {
        var headers =
                browser().get(URI.create("http://127.0.0.1:" + port + "/sign-in/oidc")).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    private VisitorId signedInAs(TestBrowser browser) {
        return devices.find(browser.cookie("spikebook")).orElseThrow().id();
    }

    private TestBrowser browser() {
        TestBrowser browser = new TestBrowser(port);
        browsers.add(browser);
        return browser;
    }

    private TestBrowser browser(String token) {
        TestBrowser browser = TestBrowser.holding(token, port);
        browsers.add(browser);
        return browser;
    }
}
