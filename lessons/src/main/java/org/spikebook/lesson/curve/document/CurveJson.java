package org.spikebook.lesson.curve.document;

import org.spikebook.lesson.curve.Axis;
import org.spikebook.lesson.curve.Axis.Scale;
import org.spikebook.lesson.curve.Curve;
import org.spikebook.lesson.curve.CurvePoint;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Axes as objects, and curves as lists of points: {@code [[0, 0], [5, 190.7]]}. */
public final class CurveJson {

    private static final int MAX_LABEL = 100;
    private static final int MAX_UNIT = 20;
    private static final int MAX_SCALE = 20;
    private static final double FAR = 1e12;
    private static final Axis UNKNOWN = new Axis("", "", 0, 1, Scale.LINEAR, List.of());

    private CurveJson() {}

    /**
     * The axis at {@code key}; one from 0 to 1 where it is wrong or missing.
     *
     * @param problems added to
     */
    public static Axis axis(JsonFields fields, String key, List<Problem> problems) {
        return fields.object(key).map(axis -> axis(axis, problems)).orElse(UNKNOWN);
    }

    private static Axis axis(JsonFields fields, List<Problem> problems) {
        String label = fields.text("label", MAX_LABEL);
        String unit = fields.optionalText("unit", MAX_UNIT);
        Scale scale = scale(fields, problems);
        double from = fields.number("from", -FAR, FAR).orElse(0);
        double to = fields.number("to", -FAR, FAR).orElse(from + 1);
        List<Double> ticks =
                fields.has("ticks")
                        ? fields.numbers("ticks", -FAR, FAR, Axis.MAX_TICKS)
                        : List.of();
        fields.noOthers();
        if (!Axis.isRange(from, to, scale)) {
            problems.add(problem(fields, "from", "badRange", from, to, scale));
            return UNKNOWN;
        }
        Axis axis = new Axis(label, unit, from, to, scale, ticks);
        ticks.stream()
                .filter(tick -> !axis.holds(tick))
                .findFirst()
                .ifPresent(
                        tick -> problems.add(problem(fields, "ticks", "farTick", tick, from, to)));
        return axis;
    }

    private static Scale scale(JsonFields fields, List<Problem> problems) {
        String word = fields.optionalText("scale", MAX_SCALE);
        return switch (word) {
            case "", "linear" -> Scale.LINEAR;
            case "log" -> Scale.LOG;
            default -> {
                problems.add(problem(fields, "scale", "unknownScale", word));
                yield Scale.LINEAR;
            }
        };
    }

    /** The points of a list, in any order and number up to the most; nothing if it is none. */
    public static Optional<List<CurvePoint>> points(JsonNode list) {
        if (!(list instanceof ArrayNode) || list.size() > Curve.MAX_POINTS) {
            return Optional.empty();
        }
        List<CurvePoint> points = new ArrayList<>();
        for (JsonNode point : list) {
            if (!point.isArray() || point.size() != 2 || !isFinite(point)) {
                return Optional.empty();
            }
            points.add(new CurvePoint(point.get(0).doubleValue(), point.get(1).doubleValue()));
        }
        return Optional.of(points);
    }

    private static boolean isFinite(JsonNode pair) {
        for (JsonNode number : pair) {
            if (!number.isNumber() || !Double.isFinite(number.doubleValue())) {
                return false;
            }
        }
        return true;
    }

    /** Puts an axis at {@code key}. */
    public static void write(Axis axis, String key, ObjectNode out) {
        ObjectNode object = out.putObject(key);
        object.put("label", axis.label());
        if (!axis.unit().isEmpty()) {
            object.put("unit", axis.unit());
        }
        object.put("from", axis.from());
        object.put("to", axis.to());
        if (axis.scale() == Scale.LOG) {
            object.put("scale", axis.scale().name().toLowerCase(Locale.ROOT));
        }
        if (!axis.ticks().isEmpty()) {
            ArrayNode ticks = object.putArray("ticks");
            axis.ticks().forEach(ticks::add);
        }
    }

    /** Puts points at {@code key}. */
    public static void write(List<CurvePoint> points, String key, ObjectNode out) {
        ArrayNode list = out.putArray(key);
        points.forEach(point -> list.addArray().add(point.x()).add(point.y()));
    }

    private static Problem problem(JsonFields fields, String key, String code, Object... args) {
        return Problem.of(CurveJson.class, fields.at(key), code, args);
    }
}
