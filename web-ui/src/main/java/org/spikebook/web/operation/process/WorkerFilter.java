package org.spikebook.web.operation.process;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.ProcessKind;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A worker answers for monitoring only: all else is not found there. */
@Component
@ConditionalOnProperty(name = ProcessKind.SETTING, havingValue = "worker")
@Order(Ordered.HIGHEST_PRECEDENCE)
class WorkerFilter extends OncePerRequestFilter {

    private static final Set<String> ANSWERED = Set.of("/health", "/metrics");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return ANSWERED.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().println(Text.of(WorkerFilter.class, "worker.noPages").english());
    }
}
