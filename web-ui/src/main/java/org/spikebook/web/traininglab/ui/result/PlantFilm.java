package org.spikebook.web.traininglab.ui.result;

import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.training.control.Environment;
import org.spikebook.training.control.Motion;
import org.spikebook.training.control.ReachingArm;
import org.spikebook.training.control.StateVariable;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.OptionalDouble;

/** An episode as the page draws it. */
final class PlantFilm {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ANGLE = "angleRad";
    private static final String POSITION = "positionM";

    /** A tenth of a millimeter of an arm: what no screen shows. */
    private static final double ROUNDED = 1e4;

    private final Motion motion;
    private final Environment environment;

    /** A position only where the plant has one. */
    private record Pole(
            double stepMs,
            List<Double> angleRad,
            List<Double> positionM,
            List<Integer> actions,
            int actionCount,
            boolean fell,
            double mostRad,
            double mostM) {}

    private record Arm(
            double stepMs,
            List<Double> shoulderRad,
            List<Double> elbowRad,
            List<Double> targetXM,
            List<Double> targetYM,
            List<Integer> actions,
            double upperM,
            double foreM,
            double radiusM) {}

    PlantFilm(Motion motion, Environment environment) {
        this.motion = motion;
        this.environment = environment;
    }

    String json() {
        Object film =
                switch (environment.goal()) {
                    case BALANCE -> pole();
                    case REACH -> arm();
                };
        return JSON.writeValueAsString(film);
    }

    private Pole pole() {
        return new Pole(
                motion.stepMs(),
                column(ANGLE),
                column(POSITION),
                motion.actions(),
                environment.actions(),
                motion.fell(),
                most(ANGLE).orElse(1),
                most(POSITION).orElse(0));
    }

    private Arm arm() {
        ParameterValues plant = Configured.defaults(environment).values();
        return new Arm(
                motion.stepMs(),
                rounded("shoulderRad"),
                rounded("elbowRad"),
                rounded("targetXM"),
                rounded("targetYM"),
                motion.actions(),
                plant.number("upperM"),
                plant.number("foreM"),
                ReachingArm.TARGET_RADIUS_M);
    }

    private List<Double> column(String name) {
        int column = environment.drawn().indexOf(name);
        return column < 0
                ? List.of()
                : motion.states().stream().map(state -> state.get(column)).toList();
    }

    private List<Double> rounded(String name) {
        return column(name).stream().map(value -> Math.round(value * ROUNDED) / ROUNDED).toList();
    }

    private OptionalDouble most(String name) {
        return environment.stateVariables().stream()
                .filter(variable -> variable.name().equals(name))
                .mapToDouble(StateVariable::high)
                .findFirst();
    }
}
