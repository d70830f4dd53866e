package org.spikebook.hardware.chip;

import org.spikebook.simulator.text.Text;

/** The kinds of event that cost energy and time. The key stands in chip files. */
public enum ChipEvent implements EnergyTerm {
    /** One weight added because of one spike. */
    SYNAPTIC_EVENT("synapticEvent"),
    /**
     * One weight changed, or left as it is, by on-chip learning. Chips without learning have none.
     */
    SYNAPTIC_UPDATE("synapticUpdate"),
    /** One neuron updated in a step in which at least one weight reached it. */
    ACTIVE_UPDATE("activeUpdate"),
    /** One neuron updated in a step in which none did. */
    IDLE_UPDATE("idleUpdate"),
    /** One neuron fired. */
    SPIKE("spike"),
    /** One message left a core, or entered the chip, for one destination core. */
    MESSAGE("message"),
    /** One message was delivered within the tile it came from. */
    LOCAL_DELIVERY("localDelivery"),
    /** One message crossed from a tile to its neighbor in the same row. */
    HOP_EAST_WEST("hopEastWest"),
    /** One message crossed from a tile to its neighbor in the same column. */
    HOP_NORTH_SOUTH("hopNorthSouth");

    private final String key;

    ChipEvent(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    /** Whether a chip may do without it: one whose file says nothing of it cannot do it. */
    public boolean isOptional() {
        return this == SYNAPTIC_UPDATE;
    }

    @Override
    public Text text() {
        return Text.of(ChipEvent.class, "event." + key);
    }
}
