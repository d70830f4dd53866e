package org.spikebook.web.lti.launch;

import com.nimbusds.jwt.JWTClaimsSet;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.web.classroom.CourseNames;
import org.spikebook.web.lti.LtiRefusal;
import org.spikebook.web.lti.Scopes;
import org.spikebook.web.lti.WebAddress;
import org.spikebook.web.lti.people.PlatformPerson;
import org.spikebook.web.lti.people.PlatformRoles;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a verified launch says.
 *
 * @param person who launched
 * @param assignment that the link was made for; none if it was made on the platform
 * @param scoreUrl the line item of the link, if scores may be sent to it
 * @param membershipsUrl where the members of the course are told
 */
record Launch(
        PlatformPerson person,
        String deployment,
        String contextId,
        String contextTitle,
        String resourceId,
        String resourceTitle,
        @Nullable AssignmentId assignment,
        @Nullable String scoreUrl,
        @Nullable String membershipsUrl) {

    /** In the custom parameters of links that were made here. */
    static final String ASSIGNMENT = "assignment";

    private static final String HTTP = "http:";
    private static final int MAX_TITLE_LENGTH = 120;

    /**
     * From claims that keep {@link LaunchRules}.
     *
     * @throws LtiRefusal if the person has no role in the course
     */
    static Launch of(JWTClaimsSet claims) {
        return new Launch(
                person(claims),
                Claims.text(claims, Claims.DEPLOYMENT).orElseThrow(),
                Claims.text(claims, Claims.CONTEXT, "id").orElseThrow(),
                title(claims, Claims.CONTEXT, "label"),
                Claims.text(claims, Claims.RESOURCE_LINK, "id").orElseThrow(),
                title(claims, Claims.RESOURCE_LINK, "id"),
                Claims.text(claims, Claims.CUSTOM, ASSIGNMENT)
                        .flatMap(Launch::assignment)
                        .orElse(null),
                scoreUrl(claims).orElse(null),
                address(claims, Claims.MEMBERS, "context_memberships_url").orElse(null));
    }

    /**
     * Who a message is about.
     *
     * @throws LtiRefusal if they have no role in the course
     */
    static PlatformPerson person(JWTClaimsSet claims) {
        List<String> roles = Claims.texts(claims, Claims.ROLES).orElse(List.of());
        return PlatformPerson.of(
                claims.getIssuer(),
                claims.getSubject(),
                Claims.text(claims, "name"),
                Claims.text(claims, "given_name"),
                Claims.text(claims, "family_name"),
                Claims.text(claims, "email"),
                PlatformRoles.inClass(roles).orElseThrow(() -> LtiRefusal.of("noRole")));
    }

    private static String title(JWTClaimsSet claims, String object, String otherwise) {
        String title =
                Claims.text(claims, object, "title")
                        .or(() -> Claims.text(claims, object, otherwise))
                        .or(() -> Claims.text(claims, object, "id"))
                        .orElseThrow();
        String tidy = CourseNames.tidy(title);
        return tidy.substring(0, Math.min(tidy.length(), MAX_TITLE_LENGTH));
    }

    private static Optional<AssignmentId> assignment(String text) {
        try {
            return Optional.of(new AssignmentId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Optional<String> scoreUrl(JWTClaimsSet claims) {
        return Claims.texts(claims, Claims.GRADES, "scope").contains(Scopes.SCORE)
                ? address(claims, Claims.GRADES, "lineitem")
                : Optional.empty();
    }

    /** Of this machine only if the platform is of this machine: others have no business there. */
    private static Optional<String> address(JWTClaimsSet claims, String object, String name) {
        boolean isLocal = claims.getIssuer().startsWith(HTTP);
        return Claims.text(claims, object, name)
                .flatMap(WebAddress::of)
                .map(URI::toString)
                .filter(address -> isLocal || !address.startsWith(HTTP));
    }
}
