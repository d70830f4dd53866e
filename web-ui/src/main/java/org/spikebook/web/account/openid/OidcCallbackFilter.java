package org.spikebook.web.account.openid;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.SecurityEvents;
import org.spikebook.web.account.device.BrowserIdentity;
import org.spikebook.web.common.OneLine;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;

import java.io.IOException;
import java.util.Optional;

/**
 * Where a browser comes back from the provider. What the provider said is verified by Spring
 * Security; who the browser is afterwards is said by its cookie, as after any sign-in, so nothing
 * of the provider stays in the security context.
 */
final class OidcCallbackFilter extends OAuth2LoginAuthenticationFilter {

    /** The redirect URI at the provider is the server's address with this path. */
    static final String PATH = "/sign-in/oidc";

    private static final String PAGE = "/sign-in";
    private static final String LINK = OidcFlow.LINK;

    private final OidcFlow flow;
    private final IdentityService identities;
    private final BrowserIdentity browser;
    private final OidcProperties settings;

    OidcCallbackFilter(
            ClientRegistrationRepository clients,
            AuthenticationManager verification,
            OidcFlow flow,
            IdentityService identities,
            BrowserIdentity browser,
            OidcProperties settings) {
        super(clients, new ForgottenTokens(), PATH);
        this.flow = flow;
        this.identities = identities;
        this.browser = browser;
        this.settings = settings;
        setAuthenticationManager(verification);
        setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
    }

    @Override
    public Authentication attemptAuthentication(
            HttpServletRequest request, HttpServletResponse response) {
        Optional<OAuth2AuthorizationRequest> begun = flow.begunBy(request);
        begun.map(asked -> asked.getAttribute(LINK))
                .ifPresent(account -> request.setAttribute(LINK, account));
        return super.attemptAuthentication(request, response);
    }

    @Override
    protected void successfulAuthentication(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            Authentication verified)
            throws IOException {
        if (verified.getPrincipal() instanceof OidcUser user) {
            OidcOutcome outcome = outcome(ProviderIdentity.of(user, settings), request, response);
            if (!(outcome instanceof OidcOutcome.Refused)) {
                OidcFlow.keepIdToken(user.getIdToken().getTokenValue(), request);
            }
            OidcFlow.keep(outcome, request);
        }
        response.sendRedirect(request.getContextPath() + PAGE);
    }

    private OidcOutcome outcome(
            ProviderIdentity identity, HttpServletRequest request, HttpServletResponse response) {
        try {
            return once(identity, request, response);
        } catch (DuplicateKeyException e) {
            // the same person on two browsers at the same moment: the other one was faster
            return once(identity, request, response);
        }
    }

    private OidcOutcome once(
            ProviderIdentity identity, HttpServletRequest request, HttpServletResponse response) {
        return request.getAttribute(LINK) instanceof String account
                ? identities.link(identity, account)
                : identities.signIn(identity, token -> browser.replace(token, request, response));
    }

    @Override
    protected void unsuccessfulAuthentication(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failed)
            throws IOException {
        String code =
                failed instanceof OAuth2AuthenticationException protocol
                        ? protocol.getError().getErrorCode()
                        : "";
        SecurityEvents.providerSignInFailed(OneLine.of(code + " " + failed.getMessage()));
        OidcFlow.keep(
                new OidcOutcome.Refused(Problem.of(OidcCallbackFilter.class, "", reason(code))),
                request);
        response.sendRedirect(request.getContextPath() + PAGE);
    }

    private static String reason(String code) {
        return switch (code) {
            case "access_denied" -> "denied";
            case "authorization_request_not_found", "invalid_request" -> "notBegun";
            default -> "notVerified";
        };
    }
}
