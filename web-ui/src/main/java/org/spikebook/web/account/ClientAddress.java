package org.spikebook.web.account;

import com.vaadin.flow.server.VaadinRequest;

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
        return network(remote());
    }

    private static String remote() {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .map(VaadinRequest::getRemoteAddr)
                .or(ClientAddress::ofPlainRequest)
                .orElse(UNKNOWN);
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
