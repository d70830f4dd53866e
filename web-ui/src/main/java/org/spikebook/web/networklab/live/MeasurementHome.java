package org.spikebook.web.networklab.live;

import org.spikebook.simulator.live.ActivityMeasurement;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Numbers;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/**
 * Measures activity beside a run: each time in a simulation of its own. For use by one thread at a
 * time.
 */
final class MeasurementHome {

    /** Of biology, in one measurement. */
    private static final double MOST_MS = 10_000;

    private final ActivityMeasurement measurement;

    MeasurementHome(NetworkReader reader, HomeConditions conditions) {
        this.measurement = new ActivityMeasurement(reader, conditions);
    }

    /** The reply to a request, with spikes counted or with what is wrong. */
    ObjectNode measure(ObjectNode request) {
        double settleMs = request.path("settleMs").asDouble(0);
        double ms = request.path("ms").asDouble(0);
        if (!(settleMs + ms <= MOST_MS)) {
            return HomeMessages.problems(request, List.of(tooLong()));
        }
        String document = request.path("document").asString("");
        return switch (measurement.measure(
                document, new HomeRequest(request).changes(), settleMs, ms)) {
            case ActivityMeasurement.Outcome.Measured measured ->
                    HomeMessages.measured(request, measured);
            case ActivityMeasurement.Outcome.Refused(List<Problem> problems) ->
                    HomeMessages.problems(request, problems);
        };
    }

    private static Problem tooLong() {
        return Problem.of(
                MeasurementHome.class, "/ms", "measuredTooLong", Numbers.readable(MOST_MS));
    }
}
