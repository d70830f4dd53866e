package org.spikebook.web.account.openid;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.spikebook.db.account.VisitorId;

import java.io.IOException;
import java.util.Optional;

/** Does, at addresses of its own, what buttons of pages do, for tests without a browser. */
final class ButtonsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient OidcFlow flow;

    ButtonsFilter(OidcFlow flow) {
        this.flow = flow;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        switch (request.getRequestURI()) {
            case "/test/begin" -> {
                VisitorId link =
                        Optional.ofNullable(request.getParameter("link"))
                                .map(VisitorId::of)
                                .orElse(null);
                response.sendRedirect(flow.begin(request, response, link).orElseThrow());
            }
            case "/test/outcome" ->
                    response.getWriter()
                            .print(OidcFlow.takeOutcome(request).map(this::text).orElse("none"));
            case "/test/sign-out" ->
                    response.sendRedirect(flow.signOutAddress(request, false).orElse("/"));
            default -> chain.doFilter(request, response);
        }
    }

    private String text(OidcOutcome outcome) {
        return switch (outcome) {
            case OidcOutcome.SignedIn(int migrated) -> "signed in " + migrated;
            case OidcOutcome.Linked _ -> "linked";
            case OidcOutcome.Unknown unknown -> "unknown " + unknown.takenName();
            case OidcOutcome.Refused(var problem) -> "refused " + problem.code();
        };
    }
}
