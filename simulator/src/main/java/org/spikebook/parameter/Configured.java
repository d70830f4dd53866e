package org.spikebook.parameter;

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

    public String type() {
        return component.type();
    }

    public double number(String parameter) {
        return values.number(parameter);
    }
}
