package org.spikebook.web.limit;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MILLIS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static java.time.temporal.ChronoUnit.SECONDS;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.unit.DataSize;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What settings must be like.
 *
 * @param prefix of their keys, as {@code spikebook.jobs}
 */
public record SettingRules(String prefix) {

    /** The shortest interval of a rate: a number without a unit is in milliseconds. */
    public static final Duration SHORTEST = Duration.ofSeconds(1);

    private static final String UNITS =
            " (a time has a unit, as 30d, 12h, 10m or 20s: without one it is in milliseconds)";

    /**
     * Requires a value from {@code least} on.
     *
     * @param value null if it is not set, which is right
     * @throws WrongSetting if it is less
     */
    public <T extends Comparable<T>> void atLeast(String name, @Nullable T value, T least) {
        if (value != null && value.compareTo(least) < 0) {
            throw wrong(name, "at least " + text(least), value);
        }
    }

    /**
     * Requires a value up to {@code most}.
     *
     * @param value null if it is not set, which is right
     * @param why what the bound is
     * @throws WrongSetting if it is more
     */
    public <T extends Comparable<T>> void atMost(
            String name, @Nullable T value, T most, String why) {
        if (value != null && value.compareTo(most) > 0) {
            throw wrong(name, "at most " + text(most) + " (" + why + ")", value);
        }
    }

    /**
     * Requires what no bound says.
     *
     * @param isRight whether the value is as the rule says
     * @param rule what it must be
     * @throws WrongSetting if it is not
     */
    public void require(String name, boolean isRight, String rule, Object value) {
        if (!isRight) {
            throw wrong(name, rule, value);
        }
    }

    private WrongSetting wrong(String name, String rule, Object value) {
        String key = prefix + "." + name;
        return new WrongSetting(
                "%s must be %s, was %s%s. Change it, as by the variable %s of the environment"
                        .formatted(key, rule, text(value), units(value), variable(key)));
    }

    /** What to write, where the unit of a time is missing as it seems. */
    private static String units(Object value) {
        return value instanceof Duration time && unit(time) == MILLIS ? UNITS : "";
    }

    private static String variable(String key) {
        return key.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static String text(Object value) {
        return switch (value) {
            case Duration time -> text(time);
            case DataSize size when size.equals(DataSize.ofMegabytes(size.toMegabytes())) ->
                    size.toMegabytes() + "MB";
            default -> value.toString();
        };
    }

    /** In the largest unit of which it is a whole number. */
    private static String text(Duration time) {
        return DurationStyle.SIMPLE.print(time, unit(time));
    }

    private static ChronoUnit unit(Duration time) {
        return Stream.of(DAYS, HOURS, MINUTES, SECONDS)
                .filter(larger -> isMultiple(time, larger.getDuration()))
                .findFirst()
                .orElse(MILLIS);
    }

    private static boolean isMultiple(Duration time, Duration unit) {
        return !time.isZero() && time.equals(unit.multipliedBy(time.dividedBy(unit)));
    }
}
