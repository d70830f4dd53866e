package org.spikebook.hardware.energy;

import org.spikebook.engine.RunControl;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.emulation.ChipEmulator;
import org.spikebook.hardware.emulation.ChipRun;
import org.spikebook.hardware.emulation.EmulationOutcome;
import org.spikebook.hardware.mapping.ChipMapper;
import org.spikebook.hardware.mapping.ChipMapping;
import org.spikebook.hardware.mapping.MappingOptions;
import org.spikebook.hardware.mapping.MappingResult;
import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.WeightSet;
import org.spikebook.parameter.Problem;
import org.spikebook.stimulus.SpikeSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Maps and runs a network with every width of weights that a chip knows: where does it break? */
public final class BitWidthSweep {

    /**
     * One width.
     *
     * @param result what the run gave; empty where the network could not be run
     * @param problems why not
     */
    public record Point(int weightBits, Optional<Result> result, List<Problem> problems) {
        public Point {
            problems = List.copyOf(problems);
        }
    }

    /**
     * @param accuracy 0 to 1
     * @param dynamic energy of one inference
     */
    public record Result(double accuracy, int cores, Joules dynamic) {}

    private BitWidthSweep() {}

    /** The points, narrowest first; fewer if cancelled. */
    public static List<Point> run(
            NetworkModel network,
            WeightSet weights,
            ChipSpec chip,
            MappingOptions options,
            SpikeSource source,
            long seed,
            int threads,
            RunControl control) {
        List<Integer> widths = chip.synapses().weightBits();
        List<Point> points = new ArrayList<>();
        for (int bits : widths) {
            if (control.cancelled().getAsBoolean()) {
                break;
            }
            double done = points.size();
            RunControl part =
                    new RunControl(
                            p -> control.progress().accept((done + p) / widths.size()),
                            control.cancelled());
            MappingResult mapped =
                    ChipMapper.map(network, weights, chip, options.withWeightBits(bits));
            switch (mapped) {
                case MappingResult.Unmappable(List<Problem> problems) ->
                        points.add(new Point(bits, Optional.empty(), problems));
                case MappingResult.Mapped(ChipMapping mapping) ->
                        point(bits, ChipEmulator.run(mapping, source, seed, threads, part))
                                .ifPresent(points::add);
            }
        }
        return points;
    }

    private static Optional<Point> point(int bits, EmulationOutcome outcome) {
        return switch (outcome) {
            case EmulationOutcome.Ran(ChipRun run) ->
                    Optional.of(new Point(bits, Optional.of(result(run)), List.of()));
            case EmulationOutcome.Unsuitable(List<Problem> problems) ->
                    Optional.of(new Point(bits, Optional.empty(), problems));
            case EmulationOutcome.Cancelled() -> Optional.empty();
        };
    }

    private static Result result(ChipRun run) {
        EnergyReport report = EnergyModel.report(run, EnergySettings.atRate(1), List.of());
        return new Result(
                run.accuracy(),
                run.mapping().cores().size(),
                report.chip(EnergyBar.Scope.DYNAMIC).joules());
    }
}
