package org.spikebook.simulator.parameter;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A named setting of a component, for example a published cell type; its name stands in the bundle
 * as {@code <type>.preset.<id>}.
 *
 * @param values parameters that differ from the defaults
 * @param protocol how it is shown at work, where its source says so
 */
public record Preset(String id, Map<String, Value> values, Optional<Protocol> protocol) {

    public Preset {
        values = Map.copyOf(values);
    }

    /**
     * A run that shows a single neuron at work.
     *
     * @param initial initial values of state variables
     * @param drives what drives it, added up
     * @param dtMs time step
     * @param durationMs length of the run
     */
    public record Protocol(
            Map<String, Value> initial, List<Drive> drives, double dtMs, double durationMs) {

        public Protocol {
            initial = Map.copyOf(initial);
            drives = List.copyOf(drives);
        }
    }

    /**
     * One stimulus of a protocol.
     *
     * @param stimulus type of the stimulus
     * @param values its parameters that differ from the defaults
     */
    public record Drive(String stimulus, Map<String, Value> values) {

        public Drive {
            values = Map.copyOf(values);
        }
    }
}
