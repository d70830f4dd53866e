package org.spikebook.web.account;

import com.vaadin.flow.server.VaadinRequest;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.util.Optional;

/** Where the current request comes from, for limiting how often something is tried. */
@Component
public class ClientAddress {

    private static final String UNKNOWN = "unknown";

    /**
     * The address of the other end; behind a proxy it is the proxy's, unless the server trusts it.
     */
    public String current() {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .map(VaadinRequest::getRemoteAddr)
                .or(ClientAddress::ofPlainRequest)
                .orElse(UNKNOWN);
    }

    private static Optional<String> ofPlainRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes plain
                ? Optional.ofNullable(plain.getRequest()).map(HttpServletRequest::getRemoteAddr)
                : Optional.empty();
    }
}
