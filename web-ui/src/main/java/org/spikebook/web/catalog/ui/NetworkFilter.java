package org.spikebook.web.catalog.ui;

import com.vaadin.flow.router.QueryParameters;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which example networks a visitor looks at. It stands in the address of the page.
 *
 * @param model type of a neuron model; empty for all
 */
record NetworkFilter(String model, Learning learning, Size size) {

    static final NetworkFilter ALL = new NetworkFilter("", Learning.ANY, Size.ANY);

    private static final String MODEL = "model";
    private static final String LEARNING = "learning";
    private static final String SIZE = "size";

    /** Whether anything of a network changes as it learns. */
    enum Learning {
        ANY,
        LEARNS,
        FIXED;

        boolean takes(NetworkTraits network) {
            return this == ANY || network.learns() == (this == LEARNS);
        }
    }

    /** How many neurons a network has. */
    enum Size {
        ANY(-1, Integer.MAX_VALUE),
        SMALL(-1, 100),
        MEDIUM(100, 1_000),
        LARGE(1_000, Integer.MAX_VALUE);

        private final int over;
        private final int most;

        Size(int over, int most) {
            this.over = over;
            this.most = most;
        }

        /** It has more neurons than these. */
        int over() {
            return over;
        }

        int most() {
            return most;
        }

        boolean takes(NetworkTraits network) {
            return network.neurons() > over && network.neurons() <= most;
        }
    }

    /** The filter that an address names; what it does not know leaves nothing out. */
    static NetworkFilter of(QueryParameters address) {
        return new NetworkFilter(
                address.getSingleParameter(MODEL).orElse(""),
                one(Learning.values(), address.getSingleParameter(LEARNING).orElse("")),
                one(Size.values(), address.getSingleParameter(SIZE).orElse("")));
    }

    private static <E extends Enum<E>> E one(E[] all, String word) {
        return Stream.of(all).filter(each -> word(each).equals(word)).findFirst().orElse(all[0]);
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /** Adds what an address says of it. */
    void describe(Map<String, String> address) {
        if (!model.isEmpty()) {
            address.put(MODEL, model);
        }
        if (learning != Learning.ANY) {
            address.put(LEARNING, word(learning));
        }
        if (size != Size.ANY) {
            address.put(SIZE, word(size));
        }
    }

    boolean takes(NetworkTraits network) {
        return (model.isEmpty() || network.models().containsKey(model))
                && learning.takes(network)
                && size.takes(network);
    }
}
