package org.spikebook.lesson.check;

import org.spikebook.simulator.parameter.Unit;
import org.spikebook.simulator.text.Numbers;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Numbers that a check puts into a network, as a reader knows them from the network: {@code
 * current: amplitude = 1900 pA}, not their pointers.
 */
public final class SetNumbers {

    /** Those that end a name of a network document, the longest first. */
    private static final List<Unit> UNITS =
            Stream.of(
                            Unit.MILLISECOND,
                            Unit.MILLIVOLT,
                            Unit.PICOAMPERE,
                            Unit.NANOSIEMENS,
                            Unit.PICOFARAD,
                            Unit.HERTZ,
                            Unit.PER_MILLISECOND,
                            Unit.PERCENT)
                    .sorted(Comparator.comparing((Unit unit) -> -unit.suffix().length()))
                    .toList();

    /** The beginning of a word within a name. */
    private static final Pattern WORD = Pattern.compile("(?<=\\p{Lower})\\p{Upper}");

    private static final String RUN = "run";

    private SetNumbers() {}

    /** All of them, separated by commas. */
    public static String text(Map<String, Double> set) {
        return set.entrySet().stream()
                .map(each -> name(each.getKey()) + " = " + value(each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** What a pointer names: {@code current: amplitude}. */
    public static String name(String pointer) {
        String[] tokens = pointer.split("/");
        String last = tokens[tokens.length - 1];
        String bare =
                unit(last)
                        .map(unit -> last.substring(0, last.length() - unit.suffix().length()))
                        .filter(text -> !text.isEmpty())
                        .orElse(last);
        String words =
                WORD.matcher(bare).replaceAll(word -> " " + word.group().toLowerCase(Locale.ROOT));
        boolean isPart = tokens.length > 3 && !tokens[1].equals(RUN);
        return isPart ? tokens[2] + ": " + words : words;
    }

    /** A number with the unit that its name has. */
    public static String value(String pointer, double number) {
        return unit(pointer)
                .map(unit -> Numbers.readable(number) + " " + unit.symbol())
                .orElseGet(() -> Numbers.readable(number));
    }

    private static Optional<Unit> unit(String name) {
        return UNITS.stream().filter(unit -> name.endsWith(unit.suffix())).findFirst();
    }
}
