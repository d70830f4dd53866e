package org.spikebook.simulator.equation.check;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Texts at random: some of them right, some with units at random, some broken by changes of
 * characters, some nothing but noise.
 */
public final class RandomTexts {

    private static final List<String> UNARY =
            List.of("exp", "sin", "tanh", "abs", "sqrt", "sign", "exprel", "floor", "log1p");
    private static final List<String> UNITS = List.of("1", "mV", "ms", "pA", "1/ms", "nS", "MOhm");
    private static final List<String> RELATIONS = List.of("<", "<=", ">", ">=", "==", "!=");
    private static final String NOISE =
            "dvwxab/t=()+-*^:;#1234567890.e, \n\tmVspA<>!&|\"'\\{}[]%$äτ\0\uD83E";

    private RandomTexts() {}

    public static EquationTexts of(SplittableRandom random) {
        EquationTexts texts = random.nextInt(10) == 0 ? noise(random) : written(random);
        return random.nextInt(4) == 0
                ? new EquationTexts(
                        broken(texts.equations(), random),
                        broken(texts.threshold(), random),
                        broken(texts.reset(), random))
                : texts;
    }

    private static EquationTexts written(SplittableRandom random) {
        boolean pure = random.nextInt(5) > 0;
        StringBuilder text = new StringBuilder();
        for (String name : List.of("v", "w", "x").subList(0, random.nextInt(1, 4))) {
            text.append("d").append(name).append("/dt = ");
            text.append("(").append(number(random, 4)).append(")/ms : ");
            text.append(pure ? "1" : pick(UNITS, random));
            text.append(random.nextInt(3) == 0 ? " (unless refractory)\n" : " # what it is\n");
        }
        for (String name : List.of("a", "b")) {
            text.append(name).append(" = ").append(literal(random)).append(" : 1\n");
        }
        for (String name : List.of("s", "r")) {
            text.append(name).append(" = ").append(number(random, 3)).append(" : 1\n");
        }
        return new EquationTexts(
                text.toString(), condition(random, 3), "v = " + number(random, 2) + "; v += 1");
    }

    private static String number(SplittableRandom random, int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return switch (random.nextInt(9)) {
                case 0, 1 -> literal(random);
                case 2 -> "w";
                case 3 -> "x";
                case 4 -> "s";
                case 5 -> "a";
                case 6 -> "b";
                case 7 -> "input";
                default -> "v";
            };
        }
        String a = number(random, depth - 1);
        return switch (random.nextInt(9)) {
            case 0, 1 -> "(" + a + " + " + number(random, depth - 1) + ")";
            case 2 -> a + "*" + number(random, depth - 1);
            case 3 -> "(" + a + ")/(" + number(random, depth - 1) + ")";
            case 4 -> "-" + a;
            case 5 -> "(" + a + ")**" + random.nextInt(-3, 5);
            case 6 -> pick(UNARY, random) + "(" + a + ")";
            case 7 -> "max(" + a + ", " + number(random, depth - 1) + ")";
            default -> "int(" + condition(random, depth - 1) + ")";
        };
    }

    private static String condition(SplittableRandom random, int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            String a = condition(random, depth - 1);
            return switch (random.nextInt(3)) {
                case 0 -> "not (" + a + ")";
                case 1 -> a + " and " + condition(random, depth - 1);
                default -> "(" + a + " or " + condition(random, depth - 1) + ")";
            };
        }
        int inner = Math.max(0, depth - 1);
        return number(random, inner) + " " + pick(RELATIONS, random) + " " + number(random, inner);
    }

    private static String literal(SplittableRandom random) {
        return switch (random.nextInt(3)) {
            case 0 -> Integer.toString(random.nextInt(20));
            case 1 -> random.nextInt(100) + "." + random.nextInt(100);
            default -> random.nextInt(1, 9) + "e" + random.nextInt(-3, 4);
        };
    }

    private static EquationTexts noise(SplittableRandom random) {
        return new EquationTexts(noise(random, 80), noise(random, 20), noise(random, 20));
    }

    private static String noise(SplittableRandom random, int most) {
        return IntStream.range(0, random.nextInt(most))
                .mapToObj(k -> "" + NOISE.charAt(random.nextInt(NOISE.length())))
                .collect(Collectors.joining());
    }

    private static String broken(String text, SplittableRandom random) {
        StringBuilder broken = new StringBuilder(text);
        for (int k = random.nextInt(4); k > 0 && !broken.isEmpty(); k--) {
            int at = random.nextInt(broken.length());
            switch (random.nextInt(3)) {
                case 0 -> broken.deleteCharAt(at);
                case 1 -> broken.insert(at, NOISE.charAt(random.nextInt(NOISE.length())));
                default -> broken.setCharAt(at, NOISE.charAt(random.nextInt(NOISE.length())));
            }
        }
        return broken.toString();
    }

    private static String pick(List<String> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }
}
