package org.spikebook.web.lti.launch;

import com.nimbusds.jwt.JWTClaimsSet;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.lti.LtiLoginRow;
import org.spikebook.db.lti.LtiPlatformRow;
import org.spikebook.web.lti.LtiRefusal;
import org.spikebook.web.lti.WebAddress;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * What the claims of a launch must say: the 1EdTech Security Framework 1.1, section 5.1.3, and LTI
 * 1.3 Core, section 5.3. {@code docs/lti.md} lists each rule with its test.
 */
final class LaunchRules {

    private static final String RESOURCE_LINK = "LtiResourceLinkRequest";
    private static final String DEEP_LINKING = "LtiDeepLinkingRequest";
    private static final String LINK_TYPE = "ltiResourceLink";

    static final String SUPPORTED_VERSION = "1.3.0";
    private static final String AUTHORIZED_PARTY = "azp";
    private static final String NONCE = "nonce";

    /** As clocks differ. */
    private static final Duration LEEWAY = Duration.ofMinutes(1);

    /** Older ones are refused even if they say that they are valid for longer. */
    private static final Duration MAX_AGE = Duration.ofMinutes(10);

    /** Of a subject, a deployment, a context and a resource link, by the standard. */
    private static final int MAX_ID_LENGTH = 255;

    private final JWTClaimsSet claims;
    private final Claims told;
    private final LtiPlatformRow platform;
    private final LtiLoginRow login;
    private final Instant now;

    private LaunchRules(
            JWTClaimsSet claims, LtiPlatformRow platform, LtiLoginRow login, Instant now) {
        this.claims = claims;
        this.told = new Claims(claims);
        this.platform = platform;
        this.login = login;
        this.now = now;
    }

    /**
     * Compares claims with what the platform is registered as and what was requested.
     *
     * @throws LtiRefusal naming the first rule that they break
     */
    static void check(
            JWTClaimsSet claims, LtiPlatformRow platform, LtiLoginRow login, Instant now) {
        LaunchRules rules = new LaunchRules(claims, platform, login, now);
        rules.checkParties();
        rules.checkTimes();
        rules.checkMessage();
        rules.checkContents();
    }

    private void checkParties() {
        require(platform.issuer().equals(claims.getIssuer()), "issuer");
        // no other audience is trusted
        require(claims.getAudience().equals(List.of(platform.clientId())), "audience");
        Object party = claims.getClaim(AUTHORIZED_PARTY);
        require(party == null || platform.clientId().equals(party), "authorizedParty");
        require(login.nonce().equals(claims.getClaim(NONCE)), "nonce");
    }

    private void checkTimes() {
        Optional<Instant> expires = time(claims.getExpirationTime());
        require(expires.filter(time -> time.plus(LEEWAY).isAfter(now)).isPresent(), "expired");
        Optional<Instant> issued = time(claims.getIssueTime());
        require(
                issued.filter(time -> !time.isAfter(now.plus(LEEWAY)))
                        .filter(time -> time.plus(MAX_AGE).isAfter(now))
                        .isPresent(),
                "issuedAt");
        Optional<Instant> begins = time(claims.getNotBeforeTime());
        require(begins.filter(time -> time.isAfter(now.plus(LEEWAY))).isEmpty(), "notYet");
    }

    private void checkMessage() {
        require(told.text(Claims.VERSION).filter(SUPPORTED_VERSION::equals).isPresent(), "version");
        String type = told.text(Claims.MESSAGE_TYPE).orElse("");
        require(type.equals(isSelection() ? DEEP_LINKING : RESOURCE_LINK), "messageType");
        String deployment = told.text(Claims.DEPLOYMENT).orElse("");
        if (!platform.deployments().contains(deployment)) {
            throw LtiRefusal.of("deployment", shortened(deployment));
        }
        require(told.text(Claims.TARGET).filter(login.target()::equals).isPresent(), "target");
    }

    private void checkContents() {
        require(isId(Optional.ofNullable(claims.getSubject())), "subject");
        require(told.texts(Claims.ROLES).isPresent(), "roles");
        require(isId(told.text(Claims.CONTEXT, "id")), "context");
        if (isSelection()) {
            checkSelection();
        } else {
            require(isId(told.text(Claims.RESOURCE_LINK, "id")), "resourceLink");
        }
    }

    private boolean isSelection() {
        return LaunchController.isSelection(login.target());
    }

    private void checkSelection() {
        require(
                told.text(Claims.DEEP_LINKING, "deep_link_return_url")
                        .flatMap(WebAddress::of)
                        .isPresent(),
                "returnAddress");
        require(told.texts(Claims.DEEP_LINKING, "accept_types").contains(LINK_TYPE), "acceptTypes");
    }

    private static boolean isId(Optional<String> text) {
        return text.filter(id -> !id.isBlank() && id.length() <= MAX_ID_LENGTH).isPresent();
    }

    private static Optional<Instant> time(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), MAX_ID_LENGTH));
    }

    private static void require(boolean holds, String code) {
        if (!holds) {
            throw LtiRefusal.of(code);
        }
    }
}
