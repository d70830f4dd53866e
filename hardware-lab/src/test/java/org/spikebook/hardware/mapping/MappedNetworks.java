package org.spikebook.hardware.mapping;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.quantization.QuantizationReport;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.RunSettings;
import org.spikebook.simulator.network.WeightSet;

import java.util.List;
import java.util.Optional;

/** Maps networks that are integers already, for tests. */
public final class MappedNetworks {

    private MappedNetworks() {}

    public static MappingResult map(IntegerNetwork network, ChipSpec chip) {
        return map(network, chip, 1);
    }

    public static MappingResult map(IntegerNetwork network, ChipSpec chip, int chips) {
        return map(network, chip, MappingOptions.DEFAULT.withChips(chips));
    }

    static MappingResult map(IntegerNetwork network, ChipSpec chip, MappingOptions options) {
        NetworkModel none =
                new NetworkModel(
                        "", List.of(), List.of(), List.of(), List.of(), new RunSettings(1, 1, 1));
        return ChipMapper.map(
                network,
                new QuantizationReport(List.of(), List.of(), List.of()),
                chip,
                options,
                new FitAdvice(none, WeightSet.EMPTY, chip, options));
    }

    public static Optional<ChipMapping> tryMap(IntegerNetwork network, ChipSpec chip) {
        return switch (map(network, chip)) {
            case MappingResult.Mapped(ChipMapping mapping) -> Optional.of(mapping);
            case MappingResult.Unmappable _ -> Optional.empty();
        };
    }
}
