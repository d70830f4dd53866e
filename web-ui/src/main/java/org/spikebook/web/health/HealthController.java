package org.spikebook.web.health;

import org.spikebook.simulator.engine.Simulation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * For monitoring: {@code GET /health} answers within two seconds: 200 while the database does, 503
 * otherwise. Tells nothing about people, and makes no visitor.
 */
@RestController
class HealthController {

    private final DatabaseWatch watch;

    HealthController(DatabaseWatch watch) {
        this.watch = watch;
    }

    /**
     * How the server is.
     *
     * @param status {@code up} or {@code down}
     * @param engine version of the simulator
     */
    record Health(String status, String engine) {}

    @GetMapping("/health")
    ResponseEntity<Health> health() {
        return watch.answers()
                ? answer(HttpStatus.OK, "up")
                : answer(HttpStatus.SERVICE_UNAVAILABLE, "down");
    }

    /** A browser keeps it as a file, and never takes it for a page. */
    private static ResponseEntity<Health> answer(HttpStatus status, String health) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"health.json\"")
                .body(new Health(health, Simulation.ENGINE));
    }
}
