package org.spikebook.web.chiplab.figure;

import org.spikebook.simulator.text.Text;
import org.spikebook.web.chiplab.CoreMap;
import org.spikebook.web.plot.Quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * A way to shade the cores of a floor plan: by something that each of them has more or less of.
 *
 * @param name of what is shown
 * @param value of a core; not negative
 * @param unit {@code J}, {@code %} or nothing
 */
public record CoreShade(Text name, ToDoubleFunction<CoreMap.Core> value, String unit) {

    /** All ways that suit a map: each resource's fill, then what happened and what it cost. */
    public static List<CoreShade> of(CoreMap map) {
        List<CoreShade> shades = new ArrayList<>();
        if (!map.used().isEmpty()) {
            for (CoreMap.Meter meter : map.used().getFirst().meters()) {
                shades.add(
                        new CoreShade(meter.resource(), core -> fill(core, meter.resource()), "%"));
            }
        }
        shades.add(new CoreShade(text("shade.events"), CoreMap.Core::events, ""));
        shades.add(new CoreShade(text("shade.spikes"), CoreMap.Core::spikes, ""));
        shades.add(new CoreShade(text("shade.joules"), CoreMap.Core::joules, "J"));
        return shades;
    }

    /** By the spikes of one step. */
    public static CoreShade ofStep(ToDoubleFunction<CoreMap.Core> spikes) {
        return new CoreShade(text("shade.step"), spikes, "");
    }

    private static double fill(CoreMap.Core core, Text resource) {
        return core.meters().stream()
                .filter(meter -> meter.resource().equals(resource))
                .mapToDouble(CoreMap.Meter::fill)
                .findFirst()
                .orElse(0);
    }

    /** The end of the scale: 1 for a fill, else the largest value on the map. */
    public double most(CoreMap map) {
        return unit.equals("%") ? 1 : map.used().stream().mapToDouble(value).max().orElse(0);
    }

    /** The share of the scale that a core takes, 0 to 1. */
    public double share(CoreMap map, CoreMap.Core core) {
        double most = most(map);
        return most == 0 ? 0 : Math.min(1, value.applyAsDouble(core) / most);
    }

    /** A value in words. */
    public String words(double amount, Locale locale) {
        return switch (unit) {
            case "%" -> Quantity.percent(amount, locale);
            case "J" -> Quantity.si(amount, "J", locale);
            default -> Quantity.decimals(amount, 1, locale);
        };
    }

    private static Text text(String key) {
        return Text.of(CoreShade.class, key);
    }
}
