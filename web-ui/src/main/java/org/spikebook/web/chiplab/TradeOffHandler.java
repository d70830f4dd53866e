package org.spikebook.web.chiplab;

import org.jspecify.annotations.Nullable;
import org.spikebook.hardware.baseline.Baseline;
import org.spikebook.hardware.document.Baselines;
import org.spikebook.hardware.energy.Comparison;
import org.spikebook.hardware.energy.EnergyBar;
import org.spikebook.lesson.experiment.ChipSetting;
import org.spikebook.lesson.experiment.TradeOff;
import org.spikebook.lesson.experiment.document.TradeOffWriter;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.job.JobContext;
import org.spikebook.web.job.JobHandler;
import org.spikebook.web.job.JobKind;
import org.spikebook.web.job.JobOutcome;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Runs a trained network on a chip with fewer bits, steps and weights, as a job. */
@Component
class TradeOffHandler implements JobHandler<ChipPayload> {

    static final JobKind<ChipPayload> KIND =
            new JobKind<>("tradeOff", ChipPayload.class, Duration.ofMinutes(30));

    private static final List<Double> PRUNED_PERCENT = List.of(0.0, 50.0);

    private final ChipInputs inputs;

    TradeOffHandler(ChipInputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public JobKind<ChipPayload> kind() {
        return KIND;
    }

    @Override
    public JobOutcome run(ChipPayload payload, JobContext context) {
        return switch (inputs.find(payload, context.threads())) {
            case ChipInputs.Found.Missing(List<Problem> problems) -> none(payload, null, problems);
            case ChipInputs.Found.Ready ready -> run(payload, ready, context);
        };
    }

    private static JobOutcome run(
            ChipPayload payload, ChipInputs.Found.Ready ready, JobContext context) {
        TradeOff tradeOff =
                TradeOff.run(
                        ready.experiment(),
                        ready.network(),
                        ready.data(),
                        settings(ready),
                        ready.network().plan().seed(),
                        ChipHandler.control(context));
        if (context.isStopRequested()) {
            return new JobOutcome.Stopped();
        }
        List<TradeOffRow> rows = rows(tradeOff);
        if (rows.isEmpty()) {
            return none(payload, ready.dataHash(), problems(tradeOff));
        }
        String file = TradeOffWriter.write(payload.chip(), payload.inferencesPerSecond(), tradeOff);
        return new JobOutcome.Done(
                new TradeOffResult(payload.cellHash(), ready.dataHash(), List.of(), rows, file));
    }

    private static List<ChipSetting> settings(ChipInputs.Found.Ready ready) {
        return ChipSetting.all(
                ready.experiment().chip().synapses().weightBits(),
                ChipSetting.usualSteps(ready.network().plan().data().steps()),
                PRUNED_PERCENT);
    }

    private static List<TradeOffRow> rows(TradeOff tradeOff) {
        List<TradeOff.Point> front = tradeOff.front();
        return tradeOff.points().stream()
                .flatMap(point ->
                        point.result().stream()
                                .map(result -> row(point, result, front.contains(point))))
                .toList();
    }

    private static TradeOffRow row(TradeOff.Point point, TradeOff.Result result, boolean onFront) {
        return new TradeOffRow(
                point.setting().weightBits(),
                point.setting().steps(),
                point.setting().prunedPercent(),
                result.accuracy(),
                result.dynamic().nominal(),
                result.latencySeconds(),
                onFront,
                losesTo(result).toList());
    }

    private static Stream<String> losesTo(TradeOff.Result result) {
        return result.comparisons().stream()
                .filter(each -> each.scope() == EnergyBar.Scope.DYNAMIC)
                .filter(each -> each.verdict() == Comparison.Verdict.CHIP_LOSES)
                .flatMap(each ->
                        Baselines.published().stream()
                                .filter(baseline -> baseline.id().equals(each.baselineId()))
                                .map(Baseline::name));
    }

    private static List<Problem> problems(TradeOff tradeOff) {
        return tradeOff.points().stream().flatMap(p -> p.problems().stream()).distinct().toList();
    }

    private static JobOutcome none(
            ChipPayload payload, @Nullable String dataHash, List<Problem> problems) {
        return new JobOutcome.Done(
                new TradeOffResult(payload.cellHash(), dataHash, problems, List.of(), ""));
    }
}
