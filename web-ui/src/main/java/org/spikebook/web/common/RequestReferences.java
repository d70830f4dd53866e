package org.spikebook.web.common;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.MDC;
import org.slf4j.MDC.MDCCloseable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/** Gives each request a reference, which its lines in the log and its error page have in common. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class RequestReferences extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";

    private final References references;

    RequestReferences(References references) {
        this.references = references;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String reference = references.current();
        response.setHeader(HEADER, reference);
        try (MDCCloseable _ = MDC.putCloseable(References.KEY, reference)) {
            chain.doFilter(request, response);
        }
    }
}
