package org.spikebook.hardware.quantization;

import org.spikebook.simulator.network.WeightConstraint;
import org.spikebook.simulator.network.WeightConstraintModel;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;
import java.util.Optional;

/** Training that knows of a chip's few bits for a weight: {@link ChipWeightConstraint}. */
public final class ChipWeights implements WeightConstraintModel {

    private static final String BITS = "weightBits";
    private static final String PERCENTILE = "weightPercentile";

    @Override
    public String type() {
        return "chipWeights";
    }

    @Override
    public List<ParameterInfo> parameters() {
        return List.of(
                ParameterInfo.whole(BITS, "b", 8, 1, 8),
                ParameterInfo.real(PERCENTILE, "p", Unit.NONE, 100).between(50, 100).step(0.1));
    }

    @Override
    public Optional<WeightConstraint> constraint(ParameterValues settings) {
        QuantizationOptions options =
                new QuantizationOptions((int) settings.number(BITS), settings.number(PERCENTILE));
        return Optional.of(new ChipWeightConstraint(options));
    }
}
