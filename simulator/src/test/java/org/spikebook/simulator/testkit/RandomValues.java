package org.spikebook.simulator.testkit;

import org.spikebook.simulator.parameter.ParameterInfo;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Values for described parameters: mostly usual ones, some at the ends of their range, few wrong.
 */
final class RandomValues {

    private static final List<Double> ODD =
            List.of(0.0, -0.0, -1.0, 1e-300, 1e300, 1e9, -1e9, 4.9e-324, 0.5, 1e-12, 2147483648.0);

    private static final List<String> TEXTS =
            List.of(
                    "",
                    "v = 1",
                    "v > 1*mV",
                    "v += 1*mV",
                    "dv/dt = -v/ms : 1",
                    "dv/dt = v*v/ms : 1");

    private final SplittableRandom random;
    private final boolean wild;

    /**
     * @param wild whether some values are out of range, of another kind or absurd
     */
    RandomValues(SplittableRandom random, boolean wild) {
        this.random = random;
        this.wild = wild;
    }

    boolean isWild() {
        return wild;
    }

    void put(ObjectNode node, ParameterInfo info, int size) {
        String name = info.name();
        switch (info.kind()) {
            case REAL -> putReal(node, info, size);
            case WHOLE -> node.put(name, (int) Math.rint(number(info)));
            case CHOICE -> node.put(name, pick(info.options()));
            case FLAG -> node.put(name, random.nextBoolean());
            case NAME -> node.put(name, pick(List.of("digits", "", "none", "x".repeat(99))));
            case TEXT -> {
                if (wild) {
                    node.put(name, pick(TEXTS));
                }
            }
            case SERIES -> fill(node.putArray(name), info, random.nextInt(6));
        }
    }

    private void putReal(ObjectNode node, ParameterInfo info, int size) {
        boolean drawn = info.drawable() || wild && random.nextInt(20) == 0;
        switch (drawn ? random.nextInt(7) : 6) {
            case 0 -> {
                double low = number(info);
                ArrayNode ends = node.putObject(info.name()).putArray("uniform");
                ends.add(low).add(low + random.nextInt(4));
            }
            case 1 -> {
                ObjectNode normal = node.putObject(info.name()).putObject("normal");
                normal.put("mean", number(info)).put("sd", random.nextDouble(-0.1, 20));
            }
            case 2 -> {
                ObjectNode lognormal = node.putObject(info.name()).putObject("lognormal");
                lognormal.put("median", number(info)).put("sigma", random.nextDouble(3));
            }
            case 3 -> fill(node.putArray(info.name()), info, Math.clamp(size, 0, 50));
            default -> node.put(info.name(), number(info));
        }
    }

    private void fill(ArrayNode array, ParameterInfo info, int size) {
        double last = 0;
        for (int k = 0; k < size; k++) {
            last = random.nextInt(20) == 0 ? number(info) : last + random.nextInt(3);
            array.add(last);
        }
    }

    private double number(ParameterInfo info) {
        double any = anyNumber(info);
        return wild
                ? any
                : info.minAllowed() || any > info.min()
                        ? Math.clamp(any, info.min(), info.max())
                        : info.max();
    }

    private double anyNumber(ParameterInfo info) {
        boolean counted = info.kind() == ParameterInfo.Kind.REAL || isWhole(info);
        double usual = counted ? info.defaultNumber() : 1;
        return switch (random.nextInt(wild ? 14 : 40)) {
            case 0 -> info.min();
            case 1 -> info.max();
            case 2 -> pick(ODD);
            case 3 -> info.min() + random.nextDouble() * (info.max() - info.min());
            case 4, 5, 6 -> usual * Math.pow(10, random.nextDouble(-3, 3));
            case 7 -> -usual;
            default -> usual * random.nextDouble(0.5, 2);
        };
    }

    private static boolean isWhole(ParameterInfo info) {
        return info.kind() == ParameterInfo.Kind.WHOLE;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
