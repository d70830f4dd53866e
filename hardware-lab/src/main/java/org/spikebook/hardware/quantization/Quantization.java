package org.spikebook.hardware.quantization;

import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.simulator.problem.Problem;

import java.util.List;

/** The outcome of quantizing a network. */
public sealed interface Quantization {

    /** It can be done. */
    record Quantized(IntegerNetwork network, QuantizationReport report) implements Quantization {}

    /** The chip lacks something; each problem names the part and the remedy. */
    record Unsupported(List<Problem> problems) implements Quantization {
        public Unsupported {
            problems = List.copyOf(problems);
        }
    }
}
