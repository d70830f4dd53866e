package org.spikebook.web.operation.metrics;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /metrics}: figures in the text format of Prometheus; none is about a person. */
@IfMetrics
@RestController
class MetricsController {

    private static final String FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    private final MetricsAccess access;
    private final JobMetrics jobs;
    private final PrometheusMeterRegistry registry;

    MetricsController(MetricsAccess access, JobMetrics jobs, PrometheusMeterRegistry registry) {
        this.access = access;
        this.jobs = jobs;
        this.registry = registry;
    }

    @GetMapping("/metrics")
    ResponseEntity<String> metrics(HttpServletRequest request) {
        if (!access.allows(request)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        jobs.refresh();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, FORMAT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"metrics.txt\"")
                .body(registry.scrape());
    }
}
