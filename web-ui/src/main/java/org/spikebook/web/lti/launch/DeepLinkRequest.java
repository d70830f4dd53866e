package org.spikebook.web.lti.launch;

import com.nimbusds.jwt.JWTClaimsSet;

import org.jspecify.annotations.Nullable;
import org.spikebook.web.lti.people.PlatformPerson;

import java.util.Map;

/**
 * A platform asks which link to put into its course.
 *
 * @param person who chooses
 * @param returnUrl where the answer goes
 * @param data that the answer repeats; null if there is none
 * @param takesScores whether the link may come with a line item
 */
record DeepLinkRequest(
        PlatformPerson person,
        String deployment,
        String contextId,
        String returnUrl,
        @Nullable String data,
        boolean takesScores) {

    /** From claims that keep {@link LaunchRules}. */
    static DeepLinkRequest of(JWTClaimsSet claims) {
        boolean refusesScores =
                claims.getClaim(Claims.DEEP_LINKING) instanceof Map<?, ?> settings
                        && Boolean.FALSE.equals(settings.get("accept_lineitem"));
        Claims told = new Claims(claims);
        return new DeepLinkRequest(
                Launch.person(claims),
                told.text(Claims.DEPLOYMENT).orElseThrow(),
                told.text(Claims.CONTEXT, "id").orElseThrow(),
                told.text(Claims.DEEP_LINKING, "deep_link_return_url").orElseThrow(),
                told.text(Claims.DEEP_LINKING, "data").orElse(null),
                !refusesScores);
    }
}
