package org.spikebook.web.account;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Where the current request comes from, for limiting how often something is tried. */
@Component
public class ClientAddress {

    private static final String UNKNOWN = "unknown";

    private static final int NETWORK_BYTES = 8;

    /**
     * The address of the other end; behind a proxy it is the proxy's, unless the server trusts it.
     * Of an IPv6 address, the network of 64 bits: one machine may use all addresses of it.
     */
    public String current() {
        return find().orElse(UNKNOWN);
    }

    /** The same; empty on a thread that works for no browser. */
    public Optional<String> find() {
        return remote().map(ClientAddress::network);
    }

    private static Optional<String> remote() {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .map(VaadinRequest::getRemoteAddr)
                .or(ClientAddress::ofPlainRequest)
                .or(ClientAddress::ofSession);
    }

    /** Within {@code UI.access} there is no request, but the one that began the session. */
    private static Optional<String> ofSession() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(session -> session.getBrowser().getAddress());
    }

    static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address v6
                    ? HexFormat.of().formatHex(Arrays.copyOf(v6.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static Optional<String> ofPlainRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes plain
                ? Optional.ofNullable(plain.getRequest()).map(HttpServletRequest::getRemoteAddr)
                : Optional.empty();
    }
}
