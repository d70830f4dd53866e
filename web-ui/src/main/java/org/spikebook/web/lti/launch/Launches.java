package org.spikebook.web.lti.launch;

import com.nimbusds.jwt.JWTClaimsSet;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.lti.LtiLinkId;
import org.spikebook.db.lti.LtiLoginRepository;
import org.spikebook.db.lti.LtiLoginRepository.Verified;
import org.spikebook.db.lti.LtiLoginRow;
import org.spikebook.db.lti.LtiPlatformRepository;
import org.spikebook.db.lti.LtiPlatformRow;
import org.spikebook.web.account.device.Secrets;
import org.spikebook.web.lti.FormText;
import org.spikebook.web.lti.LtiRefusal;
import org.spikebook.web.lti.people.PlatformAccounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Launches in their three steps: requested, verified, finished. Each secret is good for one step of
 * one launch, for ten minutes; the server keeps hashes. The browser that asked must be the one that
 * finishes: a launch that someone else made gives no one their account.
 */
@Component
class Launches {

    static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final int MAX_TARGET_LENGTH = 1000;

    private final LtiPlatformRepository platforms;
    private final LtiLoginRepository logins;
    private final IdTokens tokens;
    private final PlatformAccounts accounts;
    private final LaunchPlaces places;
    private final LoginLimit limit;
    private final Secrets secrets;
    private final Clock clock;

    Launches(
            LtiPlatformRepository platforms,
            LtiLoginRepository logins,
            IdTokens tokens,
            PlatformAccounts accounts,
            LaunchPlaces places,
            LoginLimit limit,
            Secrets secrets,
            Clock clock) {
        this.platforms = platforms;
        this.logins = logins;
        this.tokens = tokens;
        this.accounts = accounts;
        this.places = places;
        this.limit = limit;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * A finished launch.
     *
     * @param account who launched
     * @param link that they followed
     */
    record Finished(VisitorId account, LtiLinkId link) {}

    /** The registration that a login is for. */
    LtiPlatformRow platform(LoginRequest login) {
        List<LtiPlatformRow> registered = platforms.ofIssuer(login.issuer());
        List<LtiPlatformRow> meant =
                registered.stream()
                        .filter(row -> login.client().map(row.clientId()::equals).orElse(true))
                        .toList();
        if (registered.isEmpty()) {
            throw LtiRefusal.of("platformUnknown");
        }
        if (meant.size() != 1) {
            throw LtiRefusal.of("clientUnknown");
        }
        return meant.getFirst();
    }

    /**
     * Notes a login and says where the platform authenticates the user.
     *
     * @param browser a secret that the browser keeps
     * @param base of this server's addresses
     */
    @Transactional
    String begin(LoginRequest login, LtiPlatformRow platform, String browser, String base) {
        String target = login.target();
        if (!target.startsWith(base + "/") || target.length() > MAX_TARGET_LENGTH) {
            throw LtiRefusal.of("foreignTarget");
        }
        limit.count();
        String state = secrets.newToken();
        String nonce = secrets.newToken();
        Instant now = clock.instant();
        logins.insert(
                new LtiLoginRow(
                        Secrets.hash(state),
                        platform.id(),
                        nonce,
                        Secrets.hash(browser),
                        target,
                        now.plus(LIFETIME)),
                now);
        return authentication(login, platform, state, nonce, base);
    }

    private static String authentication(
            LoginRequest login, LtiPlatformRow platform, String state, String nonce, String base) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("scope", "openid");
        parameters.put("response_type", "id_token");
        parameters.put("response_mode", "form_post");
        parameters.put("prompt", "none");
        parameters.put("client_id", platform.clientId());
        parameters.put("redirect_uri", base + LaunchController.LAUNCH);
        parameters.put("login_hint", login.hint());
        parameters.put("state", state);
        parameters.put("nonce", nonce);
        login.messageHint().ifPresent(hint -> parameters.put("lti_message_hint", hint));
        String query = FormText.of(parameters);
        return platform.loginUrl() + (platform.loginUrl().contains("?") ? "&" : "?") + query;
    }

    /**
     * A verified launch.
     *
     * @param secret with which the browser that asked finishes it
     * @param isSelection whether it asks for a link, and opens none
     */
    record Ticket(String secret, boolean isSelection) {

        /** Never prints the secret. */
        @Override
        public String toString() {
            return "Ticket[" + isSelection + "]";
        }
    }

    /** Verifies what a platform sends. */
    Ticket verify(String state, String token) {
        String stateHash = Secrets.hash(state);
        LtiLoginRow login =
                logins.find(stateHash, clock.instant()).orElseThrow(() -> LtiRefusal.of("state"));
        LtiPlatformRow platform = platforms.find(login.platform()).orElseThrow();
        JWTClaimsSet claims = tokens.claims(token, platform);
        LaunchRules.check(claims, platform, login, clock.instant());
        String ticket = secrets.newToken();
        if (!logins.verified(stateHash, Secrets.hash(ticket), claims.toString())) {
            throw LtiRefusal.of("state");
        }
        return new Ticket(ticket, LaunchController.isSelection(login.target()));
    }

    /**
     * Finishes a verified launch: the person has an account afterwards, and what the platform calls
     * course and link are known.
     *
     * @param browser the secret that the browser keeps
     * @param signedIn who is signed in on the browser, if anyone is
     */
    @Transactional
    Finished finish(String ticket, String browser, Optional<VisitorId> signedIn) {
        Verified verified =
                logins.take(Secrets.hash(ticket), clock.instant())
                        .orElseThrow(() -> LtiRefusal.of("state"));
        if (!verified.login().browserHash().equals(Secrets.hash(browser))) {
            throw LtiRefusal.of("browser");
        }
        if (LaunchController.isSelection(verified.login().target())) {
            throw LtiRefusal.of("messageType");
        }
        Launch launch = Launch.of(claims(verified));
        VisitorId account = accounts.signIn(launch.person(), signedIn);
        return new Finished(account, places.enter(verified.login().platform(), launch, account));
    }

    /** What the token of a verified launch says. */
    static JWTClaimsSet claims(Verified verified) {
        try {
            return JWTClaimsSet.parse(verified.claims());
        } catch (ParseException e) {
            throw new IllegalStateException("the claims of a launch cannot be read", e);
        }
    }
}
