package org.spikebook.hardware.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the neurons of one population reach the axons that want them.
 *
 * @param splitter the relays between, if any
 * @param address of each axon on each core
 */
record FanOut(Splitter splitter, Map<Place, Integer> address) {

    /**
     * An axon on a core.
     *
     * @param layer index of the layer
     * @param segment index of the core among those of the layer
     * @param axon number among those of the layer's columns
     */
    record Place(int layer, int segment, int axon) {}

    /** Axons that want a population's neurons. */
    static final class Demand {

        private record Request(int source, Place place) {}

        private final List<Request> requests = new ArrayList<>();

        void add(int source, Place place) {
            requests.add(new Request(source, place));
        }

        FanOut allocate(int maxNeurons, int maxAxons) {
            // stable: the axons of one source stay in the order of their cores
            requests.sort(Comparator.comparingInt(Request::source));
            int[] sources = requests.stream().mapToInt(Request::source).toArray();
            Splitter splitter = Splitter.of(sources, maxNeurons, maxAxons);
            Map<Place, Integer> address = new HashMap<>();
            for (int k = 0; k < sources.length; k++) {
                address.put(requests.get(k).place(), splitter.address()[k]);
            }
            return new FanOut(splitter, address);
        }
    }

    /** The neuron or relay that reaches an axon. */
    int addressOf(Place place) {
        Integer found = address.get(place);
        if (found == null) {
            throw new IllegalStateException("no projection reaches " + place);
        }
        return found;
    }

    /** Steps that the relays add. */
    int steps() {
        return splitter.levels().size();
    }
}
