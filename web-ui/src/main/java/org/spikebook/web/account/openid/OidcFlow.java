package org.spikebook.web.account.openid;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.Objects;
import java.util.Optional;

/**
 * The way of a browser to the provider and back. It begins with a press of a button, so that no
 * other site can begin it; what must come back (state, nonce, proof key) stays in the session.
 */
@Component
public class OidcFlow {

    /** Of an authorization request: the account that an identity is to be linked to. */
    static final String LINK = "spikebook.link";

    private static final String OUTCOME = OidcFlow.class.getName() + ".outcome";
    private static final String ID_TOKEN = OidcFlow.class.getName() + ".id-token";

    private final OidcProvider provider;
    private final HttpSessionOAuth2AuthorizationRequestRepository begun =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    OidcFlow(OidcProvider provider) {
        this.provider = provider;
    }

    /** Where to send the browser of the current request to sign in; empty if it cannot now. */
    public Optional<String> begin() {
        return begin(request(), response(), null);
    }

    /** Where to send it to link an identity to an account; empty if it cannot now. */
    public Optional<String> beginLink(VisitorId account) {
        return begin(request(), response(), account);
    }

    Optional<String> begin(
            HttpServletRequest request, HttpServletResponse response, @Nullable VisitorId link) {
        return provider.connection()
                .map(connection -> {
                    OAuth2AuthorizationRequest begins =
                            authorizationRequest(connection.registration(), request, link);
                    begun.saveAuthorizationRequest(begins, request, response);
                    return begins.getAuthorizationRequestUri();
                });
    }

    private static OAuth2AuthorizationRequest authorizationRequest(
            ClientRegistration client, HttpServletRequest request, @Nullable VisitorId link) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(_ -> client);
        if (link != null) {
            resolver.setAuthorizationRequestCustomizer(builder ->
                    builder.attributes(attributes -> attributes.put(LINK, link.toString())));
        }
        return Objects.requireNonNull(resolver.resolve(request, OidcProvider.ID));
    }

    /** What a browser that comes back had begun; empty if it is not the one that did. */
    Optional<OAuth2AuthorizationRequest> begunBy(HttpServletRequest request) {
        return Optional.ofNullable(begun.loadAuthorizationRequest(request));
    }

    /** Keeps what the next page says. */
    static void keep(OidcOutcome outcome, HttpServletRequest request) {
        request.getSession().setAttribute(OUTCOME, outcome);
    }

    /** What came of the browser's way to the provider, once. */
    public Optional<OidcOutcome> takeOutcome() {
        return provider.isConfigured() ? takeOutcome(request()) : Optional.empty();
    }

    static Optional<OidcOutcome> takeOutcome(HttpServletRequest request) {
        HttpSession session = request.getSession();
        Object outcome = session.getAttribute(OUTCOME);
        session.removeAttribute(OUTCOME);
        return Optional.ofNullable(outcome).map(OidcOutcome.class::cast);
    }

    /** Keeps what tells the provider, at sign-out, which of its sessions is meant. */
    static void keepIdToken(String idToken, HttpServletRequest request) {
        request.getSession().setAttribute(ID_TOKEN, idToken);
    }

    /**
     * Where to send the browser so that it is signed out at the provider too, and comes back; empty
     * if it was not signed in there, or the provider knows no such thing.
     *
     * @param byProviderOnly whether the account has no password, so that the browser was signed in
     *     there even if the session has been forgotten since
     */
    public Optional<String> signOutAddress(boolean byProviderOnly) {
        return provider.isConfigured()
                ? signOutAddress(request(), byProviderOnly)
                : Optional.empty();
    }

    Optional<String> signOutAddress(HttpServletRequest request, boolean byProviderOnly) {
        Object idToken = request.getSession().getAttribute(ID_TOKEN);
        if (idToken == null && !byProviderOnly) {
            return Optional.empty();
        }
        return provider.connection()
                .flatMap(connection ->
                        connection
                                .endSession()
                                .map(end -> signOut(end, connection, idToken, home(request))));
    }

    /** OpenID Connect RP-Initiated Logout 1.0. */
    private static String signOut(
            String end, ProviderConnection connection, @Nullable Object idToken, String home) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(end);
        if (idToken != null) {
            address.queryParam("id_token_hint", idToken);
        }
        return address.queryParam("client_id", connection.registration().getClientId())
                .queryParam("post_logout_redirect_uri", home)
                .encode()
                .toUriString();
    }

    private static String home(HttpServletRequest request) {
        return UriComponentsBuilder.fromUriString(UrlUtils.buildFullRequestUrl(request))
                .replacePath(request.getContextPath() + "/")
                .replaceQuery(null)
                .toUriString();
    }

    private static HttpServletRequest request() {
        return VaadinServletRequest.getCurrent().getHttpServletRequest();
    }

    private static HttpServletResponse response() {
        return VaadinServletResponse.getCurrent().getHttpServletResponse();
    }
}
