package org.spikebook.web.lti.launch;

import com.nimbusds.jwt.JWTClaimsSet;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Claims of LTI, whatever stands in their place: what is not of its type is not there.
 *
 * @param all that a token holds
 */
record Claims(JWTClaimsSet all) {

    static final String MESSAGE_TYPE = claim("message_type");
    static final String VERSION = claim("version");
    static final String DEPLOYMENT = claim("deployment_id");
    static final String TARGET = claim("target_link_uri");
    static final String RESOURCE_LINK = claim("resource_link");
    static final String ROLES = claim("roles");
    static final String CONTEXT = claim("context");
    static final String CUSTOM = claim("custom");
    static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    static final String MEMBERS = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";

    static final String DEEP_LINKING =
            "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";

    private static String claim(String name) {
        return "https://purl.imsglobal.org/spec/lti/claim/" + name;
    }

    Optional<String> text(String name) {
        return text(all.getClaim(name));
    }

    /** A text of an object that a claim is. */
    Optional<String> text(String object, String name) {
        return all.getClaim(object) instanceof Map<?, ?> map
                ? text(map.get(name))
                : Optional.empty();
    }

    /** The texts of a list that a claim is. */
    Optional<List<String>> texts(String name) {
        return texts(all.getClaim(name));
    }

    /** The texts of a list in an object that a claim is; none if there is no such list. */
    List<String> texts(String object, String name) {
        return all.getClaim(object) instanceof Map<?, ?> map
                ? texts(map.get(name)).orElse(List.of())
                : List.of();
    }

    private static Optional<String> text(@Nullable Object value) {
        return value instanceof String text && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty();
    }

    private static Optional<List<String>> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? Optional.of(
                        list.stream()
                                .filter(String.class::isInstance)
                                .map(String.class::cast)
                                .toList())
                : Optional.empty();
    }
}
