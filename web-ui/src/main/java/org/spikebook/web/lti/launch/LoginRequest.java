package org.spikebook.web.lti.launch;

import jakarta.servlet.http.HttpServletRequest;

import org.spikebook.web.lti.LtiRefusal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A platform asks for a login (OpenID Connect third-party initiated login).
 *
 * @param hint who it is, for the platform alone
 * @param target where the launch is to end
 * @param messageHint which message it is, for the platform alone
 * @param client which registration is meant, where the issuer has several
 */
record LoginRequest(
        String issuer,
        String hint,
        String target,
        Optional<String> messageHint,
        Optional<String> client) {

    private static final int MAX_LENGTH = 4000;

    static LoginRequest of(HttpServletRequest request) {
        return new LoginRequest(
                needed(request, "iss"),
                needed(request, "login_hint"),
                needed(request, "target_link_uri"),
                optional(request, "lti_message_hint"),
                optional(request, "client_id"));
    }

    private static String needed(HttpServletRequest request, String name) {
        return optional(request, name).orElseThrow(() -> LtiRefusal.of("parameter", name));
    }

    private static Optional<String> optional(HttpServletRequest request, String name) {
        Optional<String> value =
                Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
        if (value.filter(text -> text.length() > MAX_LENGTH).isPresent()) {
            throw LtiRefusal.of("parameter", name);
        }
        return value;
    }

    /** As a platform sends it, to be sent once more. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("iss", issuer);
        parameters.put("login_hint", hint);
        parameters.put("target_link_uri", target);
        messageHint.ifPresent(text -> parameters.put("lti_message_hint", text));
        client.ifPresent(text -> parameters.put("client_id", text));
        return parameters;
    }
}
