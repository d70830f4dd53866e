package org.spikebook.web.sweeplab;

import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.sweep.FigureResult;
import org.spikebook.lesson.experiment.sweep.FigureSweep;
import org.spikebook.lesson.experiment.sweep.TrainedFigure;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.analysislab.SweepCost;
import org.spikebook.web.job.JobContext;
import org.spikebook.web.job.JobHandler;
import org.spikebook.web.job.JobKind;
import org.spikebook.web.job.JobOutcome;
import org.spikebook.web.networklab.ShownData;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs the sweep of a figure, as a job. After a crash it starts over, to the same numbers. */
@Component
class FigureHandler implements JobHandler<FigurePayload> {

    static final JobKind<FigurePayload> KIND =
            new JobKind<>("figure", FigurePayload.class, Duration.ofHours(2));

    private final Laboratory laboratory;
    private final Figures figures;
    private final ShownData data;

    FigureHandler(Laboratory laboratory, Figures figures, ShownData data) {
        this.laboratory = laboratory;
        this.figures = figures;
        this.data = data;
    }

    @Override
    public JobKind<FigurePayload> kind() {
        return KIND;
    }

    @Override
    public long memoryBytes(FigurePayload payload) {
        if (payload.plan().design().measure().isOfTraining()) {
            return TrainedFigure.prepare(laboratory, payload.plan(), new ArrayList<>())
                    .map(TrainedFigure::memoryBytes)
                    .orElse(0L);
        }
        Stream<NetworkModel> ofCells =
                payload.plan().documents().stream()
                        .flatMap(text -> laboratory.networks().read(text).valid().stream());
        return Stream.concat(ofCells, FigureSweep.corners(laboratory, payload.plan()))
                .mapToLong(SweepCost::memoryBytes)
                .max()
                .orElse(0);
    }

    /** What another cell has measured meanwhile is not measured again. */
    @Override
    public JobOutcome run(FigurePayload payload, JobContext context) {
        Optional<FigureResult> known = figures.find(payload);
        return known.isPresent()
                ? new JobOutcome.Done(FigureRun.of(known.get(), inputs(payload)))
                : prepare(payload, context);
    }

    private JobOutcome prepare(FigurePayload payload, JobContext context) {
        List<Problem> problems = new ArrayList<>();
        if (payload.plan().design().measure().isOfTraining()) {
            return TrainedFigure.prepare(laboratory, payload.plan(), problems)
                    .map(figure -> train(payload, figure, context))
                    .orElseGet(() -> new JobOutcome.Failed(problems));
        }
        Optional<FigureSweep> sweep = FigureSweep.prepare(laboratory, payload.plan(), problems);
        if (sweep.isEmpty()) {
            return new JobOutcome.Failed(problems);
        }
        return new SweepCost(sweep.get().networks())
                .refusal()
                .<JobOutcome>map(refusal -> new JobOutcome.Failed(List.of(refusal)))
                .orElseGet(() -> run(payload, sweep.get(), context));
    }

    private JobOutcome run(FigurePayload payload, FigureSweep sweep, JobContext context) {
        Map<NetworkModel, ShownData.Held> held = new LinkedHashMap<>();
        sweep.sources().forEach(network -> held.computeIfAbsent(network, data::hold));
        int threads =
                sweep.networks().stream()
                        .mapToInt(SweepCost::threads)
                        .reduce(context.threads(), Math::min);
        RunControl control =
                new RunControl(
                        done -> context.progress(new FigureStatus(done)), context::isStopRequested);
        return sweep.run(
                        network -> Objects.requireNonNull(held.get(network)).laboratory(),
                        threads,
                        control)
                .<JobOutcome>map(result -> keep(payload, sweep, held, result))
                .orElseGet(JobOutcome.Stopped::new);
    }

    /** The hash of the data is that of the beginning: what comes in their place is not seen. */
    private JobOutcome train(FigurePayload payload, TrainedFigure figure, JobContext context) {
        String dataHash = TrainedFigure.dataHash(laboratory, payload.plan());
        RunControl control =
                new RunControl(
                        done -> context.progress(new FigureStatus(done)), context::isStopRequested);
        return figure.run(context.threads(), control)
                .<JobOutcome>map(result -> {
                    figures.put(payload, dataHash, result);
                    return new JobOutcome.Done(FigureRun.of(result, inputs(payload)));
                })
                .orElseGet(JobOutcome.Stopped::new);
    }

    private JobOutcome keep(
            FigurePayload payload,
            FigureSweep sweep,
            Map<NetworkModel, ShownData.Held> held,
            FigureResult result) {
        List<ShownData.Held> inOrder =
                sweep.sources().stream()
                        .map(network -> Objects.requireNonNull(held.get(network)))
                        .toList();
        figures.put(payload, Figures.joined(inOrder), result);
        return new JobOutcome.Done(FigureRun.of(result, inputs(payload)));
    }

    /** Names as they are now: the networks may be renamed and changed before it is looked at. */
    private FigureRun.Inputs inputs(FigurePayload payload) {
        SweptSource source = SweptSource.of(payload.plan(), laboratory);
        return new FigureRun.Inputs(
                Objects.requireNonNullElse(payload.titles(), List.of()),
                payload.plan().design().axes().stream()
                        .map(axis -> source.at(axis.parameter()).name())
                        .toList());
    }
}
