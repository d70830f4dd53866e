package org.spikebook.web.lti.launch;

import com.nimbusds.jwt.JWTClaimsSet;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.web.classroom.CourseName;
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
        Claims told = new Claims(claims);
        return new Launch(
                person(claims),
                told.text(Claims.DEPLOYMENT).orElseThrow(),
                told.text(Claims.CONTEXT, "id").orElseThrow(),
                title(told, Claims.CONTEXT, "label"),
                told.text(Claims.RESOURCE_LINK, "id").orElseThrow(),
                title(told, Claims.RESOURCE_LINK, "id"),
                told.text(Claims.CUSTOM, ASSIGNMENT).flatMap(Launch::assignment).orElse(null),
                scoreUrl(told).orElse(null),
                address(told, Claims.MEMBERS, "context_memberships_url").orElse(null));
    }

    /**
     * Who a message is about.
     *
     * @throws LtiRefusal if they have no role in the course
     */
    static PlatformPerson person(JWTClaimsSet claims) {
        Claims told = new Claims(claims);
        List<String> roles = told.texts(Claims.ROLES).orElse(List.of());
        return PlatformPerson.of(
                claims.getIssuer(),
                claims.getSubject(),
                told.text("name"),
                told.text("given_name"),
                told.text("family_name"),
                told.text("email"),
                new PlatformRoles(roles).inClass().orElseThrow(() -> LtiRefusal.of("noRole")));
    }

    private static String title(Claims told, String object, String otherwise) {
        String title =
                told.text(object, "title")
                        .or(() -> told.text(object, otherwise))
                        .or(() -> told.text(object, "id"))
                        .orElseThrow();
        String tidy = new CourseName(title).plain();
        return tidy.substring(0, Math.min(tidy.length(), MAX_TITLE_LENGTH));
    }

    private static Optional<AssignmentId> assignment(String text) {
        try {
            return Optional.of(new AssignmentId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Optional<String> scoreUrl(Claims told) {
        return told.texts(Claims.GRADES, "scope").contains(Scopes.SCORE)
                ? address(told, Claims.GRADES, "lineitem")
                : Optional.empty();
    }

    /** Of this machine only if the platform is of this machine: others have no business there. */
    private static Optional<String> address(Claims told, String object, String name) {
        boolean isLocal = told.all().getIssuer().startsWith(HTTP);
        return told.text(object, name)
                .flatMap(WebAddress::of)
                .map(URI::toString)
                .filter(address -> isLocal || !address.startsWith(HTTP));
    }
}
