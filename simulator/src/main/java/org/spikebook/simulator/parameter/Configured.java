package org.spikebook.simulator.parameter;

import java.util.Map;

/** A component with its parameters set: {@code {"type": "lif", "tauMemMs": 20}}. */
public record Configured<T extends Component>(T component, ParameterValues values) {

    /** The component with the {@code given} values and defaults for the rest. */
    public static <T extends Component> Configured<T> of(T component, Map<String, Value> given) {
        return new Configured<>(component, ParameterValues.of(component.parameters(), given));
    }

    public static <T extends Component> Configured<T> defaults(T component) {
        return of(component, Map.of());
    }

    /** The same component with one parameter set otherwise. */
    public Configured<T> with(String parameter, Value changed) {
        return new Configured<>(component, values.with(parameter, changed));
    }

    public String type() {
        return component.type();
    }

    public double number(String parameter) {
        return values.number(parameter);
    }

    /** Equal are the same model with the same values, whichever registry it came from. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Configured<?>(var thatComponent, var thatValues)
                && component.getClass() == thatComponent.getClass()
                && type().equals(thatComponent.type())
                && values.equals(thatValues);
    }

    @Override
    public int hashCode() {
        return 31 * type().hashCode() + values.hashCode();
    }
}
