package org.spikebook.lesson.experiment.sweep;

import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.analysis.SpikeAnalysis;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.SpikeRaster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** One execution of a sweep: the runs of the first value, one a seed, then of the next. */
final class SweepRun {

    private final Laboratory laboratory;
    private final List<NetworkModel> networks;
    private final SweepPlan plan;
    private final RunControl control;

    /** What one run gave, by id of the recorder; none of them if it did not come to its end. */
    private record Measured(Map<String, RunMeasures> ofRecorders, List<Problem> problems) {}

    SweepRun(
            Laboratory laboratory,
            List<NetworkModel> networks,
            SweepPlan plan,
            RunControl control) {
        this.laboratory = laboratory;
        this.networks = networks;
        this.plan = plan;
        this.control = control;
    }

    Optional<SweepResult> run(int threads, String pointer) {
        List<Callable<Measured>> runs =
                networks.stream()
                        .flatMap(this::seeded)
                        .<Callable<Measured>>map(network -> () -> measure(network))
                        .toList();
        return new SweepPool(threads, control).all(runs).map(all -> result(pointer, all));
    }

    private Stream<NetworkModel> seeded(NetworkModel network) {
        return plan.seeds().isEmpty()
                ? Stream.of(network)
                : plan.seeds().stream().map(seed -> network.withRun(network.run().withSeed(seed)));
    }

    private int runsOfAValue() {
        return Math.max(1, plan.seeds().size());
    }

    private Measured measure(NetworkModel network) {
        Map<String, RunMeasures> ofRecorders = new HashMap<>();
        Recording recording =
                laboratory.simulate(
                        network, WeightSet.EMPTY, new RunControl(_ -> {}, control.cancelled()));
        if (recording.isComplete()) {
            spikeRecorders(network)
                    .forEach(recorder ->
                            ofRecorders.put(
                                    recorder.id(),
                                    RunMeasures.of(analysis(network, recorder, recording))));
        }
        return new Measured(ofRecorders, recording.problems());
    }

    private SpikeAnalysis analysis(NetworkModel network, Recorder recorder, Recording recording) {
        SpikeRaster raster = recording.spikes().get(recorder.id());
        if (raster == null) {
            throw new IllegalStateException("nothing recorded by " + recorder.id());
        }
        return SpikeAnalysis.of(
                raster,
                network.observed(recorder),
                recording.dtMs(),
                ParameterSweep.settings(network, plan.fromMs()));
    }

    private SweepResult result(String pointer, List<Measured> measured) {
        Map<String, List<SweepRow>> rows = new LinkedHashMap<>();
        spikeRecorders(networks.getFirst())
                .forEach(recorder -> rows.put(recorder.id(), rows(recorder.id(), measured)));
        List<Problem> problems =
                measured.stream().flatMap(each -> each.problems().stream()).distinct().toList();
        return new SweepResult(pointer, plan.seeds(), plan.fromMs(), rows, problems);
    }

    private List<SweepRow> rows(String recorder, List<Measured> measured) {
        List<SweepRow> rows = new ArrayList<>();
        for (int k = 0; k < networks.size(); k++) {
            int first = k * runsOfAValue();
            List<RunMeasures> runs =
                    measured.subList(first, first + runsOfAValue()).stream()
                            .flatMap(each ->
                                    Optional.ofNullable(each.ofRecorders().get(recorder)).stream())
                            .toList();
            rows.add(SweepRow.of(plan.values().get(k), runs));
        }
        return rows;
    }

    private static Stream<Recorder> spikeRecorders(NetworkModel network) {
        return network.recorders().stream().filter(Recorder::recordsSpikes);
    }
}
