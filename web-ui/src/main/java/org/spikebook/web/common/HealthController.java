package org.spikebook.web.common;

import org.spikebook.engine.Simulation;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * For whoever watches over the server: {@code GET /health} answers 200 while the database answers,
 * 503 otherwise. Tells nothing about people, and makes no visitor.
 */
@RestController
class HealthController {

    private final JdbcClient jdbc;

    HealthController(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        return isDatabaseUp()
                ? ResponseEntity.ok(new Health("up", Simulation.ENGINE))
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .body(new Health("down", Simulation.ENGINE));
    }

    private boolean isDatabaseUp() {
        try {
            return jdbc.sql("select 1").query(Integer.class).single() == 1;
        } catch (DataAccessException unreachable) {
            return false;
        }
    }
}
