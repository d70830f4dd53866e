package org.spikebook.hardware.quantization.integer;

/**
 * One bit of TrueNorth's crossbar: an axon of one type is joined to a neuron or not. What a spike
 * adds is the neuron's own weight for that type, which stands in the synapse table.
 *
 * @param axonType 0 to 3
 */
public record AxonFormat(int axonType) implements SynapseFormat {

    @Override
    public int bits() {
        return 1;
    }

    @Override
    public int effective(int mantissa) {
        return mantissa;
    }
}
