package org.spikebook.web.operation.metrics;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/** How many requests this server answered, by the first digit of the status. */
@IfMetrics
@Component
class RequestMetrics extends OncePerRequestFilter {

    private static final String REQUESTS = "spikebook.requests";

    private final PrometheusMeterRegistry registry;

    RequestMetrics(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            String status = response.getStatus() / 100 + "xx";
            registry.counter(REQUESTS, "status", status).increment();
        }
    }
}
