package org.spikebook.simulator.network.document;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.document.Place;
import org.spikebook.simulator.document.ValueProblems;
import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.parameter.Distribution;
import org.spikebook.simulator.parameter.ParameterCheck;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns JSON into parameter values and checks them against their descriptions. */
final class ValueReader {

    private ValueReader() {}

    /** The value, or nothing after its problems were added. */
    static Optional<Value> read(
            JsonNode node, Place place, String owner, ParameterInfo info, List<Problem> problems) {
        Optional<Value> value = toValue(node, place, problems);
        Optional<Problem> problem =
                value.flatMap(v -> check(node, place.pointer(), owner, info, v));
        problem.ifPresent(problems::add);
        return problem.isPresent() ? Optional.empty() : value;
    }

    /** Whole numbers are shown as they are written: beyond 2^53 a double is another number. */
    private static Optional<Problem> check(
            JsonNode node, String path, String owner, ParameterInfo info, Value value) {
        return value instanceof Value.Real(double number) && isBeyondDoubles(node, number)
                ? new ParameterCheck(path, owner, info).checkNumber(number, node.asString())
                : new ParameterCheck(path, owner, info).check(value);
    }

    private static boolean isBeyondDoubles(JsonNode node, double number) {
        return node.isIntegralNumber()
                && Double.isFinite(number)
                && node.bigIntegerValue().compareTo(new BigDecimal(number).toBigInteger()) != 0;
    }

    /** A number of any kind as a double; infinite where it is beyond a double. */
    static double number(JsonNode node) {
        return node.isInt() || node.isLong()
                ? node.longValue()
                : node.isDouble() ? node.doubleValue() : ExactMath.parse(node.asString());
    }

    private static Optional<Value> toValue(JsonNode node, Place place, List<Problem> problems) {
        if (node.isNumber()) {
            return Optional.of(Value.of(number(node)));
        }
        if (node.isString()) {
            return Optional.of(Value.of(node.stringValue()));
        }
        if (node.isBoolean()) {
            return Optional.of(Value.of(node.booleanValue()));
        }
        if (node instanceof ArrayNode array) {
            return series(array, place, problems);
        }
        if (node instanceof ObjectNode object) {
            return distribution(object, place, problems);
        }
        problems.add(new ValueProblems(place).isNull());
        return Optional.empty();
    }

    private static Optional<Value> series(ArrayNode array, Place place, List<Problem> problems) {
        List<Double> numbers = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            JsonNode member = array.get(i);
            if (!member.isNumber()) {
                problems.add(new ValueProblems(place.at(i)).noNumber(member));
                return Optional.empty();
            }
            numbers.add(number(member));
        }
        return Optional.of(new Value.Series(numbers));
    }

    private static Optional<Value> distribution(
            ObjectNode object, Place place, List<Problem> problems) {
        JsonFields fields = new JsonFields(object, place.pointer(), problems);
        JsonNode uniform = fields.get("uniform");
        JsonNode normal = fields.get("normal");
        JsonNode lognormal = fields.get("lognormal");
        int before = problems.size();
        fields.noOthers();
        if (problems.size() > before) {
            return Optional.empty();
        }
        if (Stream.of(uniform, normal, lognormal).filter(Objects::nonNull).count() != 1) {
            problems.add(Problems.of(place, "unknownDistribution"));
            return Optional.empty();
        }
        return uniform != null
                ? uniform(uniform, fields.place("uniform"), problems)
                : normal != null
                        ? normal(normal, fields.place("normal"), problems)
                        : lognormal(lognormal, fields.place("lognormal"), problems);
    }

    private static Optional<Value> uniform(JsonNode node, Place place, List<Problem> problems) {
        if (node instanceof ArrayNode ends
                && ends.size() == 2
                && ends.get(0).isNumber()
                && ends.get(1).isNumber()) {
            return Optional.of(
                    new Value.Random(
                            new Distribution.Uniform(number(ends.get(0)), number(ends.get(1)))));
        }
        problems.add(Problems.of(place, "malformedUniform"));
        return Optional.empty();
    }

    private static Optional<Value> normal(JsonNode node, Place place, List<Problem> problems) {
        Optional<Distribution> normal =
                pair(node, "mean", "sd").map(p -> new Distribution.Normal(p[0], p[1]));
        return random(normal, place, "malformedNormal", problems);
    }

    private static Optional<Value> lognormal(
            @Nullable JsonNode node, Place place, List<Problem> problems) {
        Optional<Distribution> lognormal =
                pair(node, "median", "sigma").map(p -> new Distribution.Lognormal(p[0], p[1]));
        return random(lognormal, place, "malformedLognormal", problems);
    }

    private static Optional<Value> random(
            Optional<Distribution> distribution,
            Place place,
            String otherwise,
            List<Problem> problems) {
        if (distribution.isEmpty()) {
            problems.add(Problems.of(place, otherwise));
        }
        return distribution.map(Value.Random::new);
    }

    /** The two numbers of an object that has nothing else. */
    private static Optional<double[]> pair(@Nullable JsonNode node, String first, String second) {
        if (node instanceof ObjectNode object && object.size() == 2) {
            JsonNode a = object.get(first);
            JsonNode b = object.get(second);
            if (a != null && a.isNumber() && b != null && b.isNumber()) {
                return Optional.of(new double[] {number(a), number(b)});
            }
        }
        return Optional.empty();
    }
}
