package org.spikebook.web.traininglab.history;

import org.spikebook.db.job.JobId;
import org.spikebook.web.job.limit.WritePace;
import org.spikebook.web.traininglab.history.TrainingHistory.WatchedSample;
import org.springframework.util.unit.DataSize;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Recordings for tests: one sample of class 1 of three, pictures of two by one pixels. */
public final class Histories {

    private static final FieldLayout LAYOUT =
            new FieldLayout("in", "hidden", "mV", 1, 2, 1, 1, List.of(0, 1));

    static final JobId JOB = new JobId(new UUID(0, 1));

    private Histories() {}

    public static TrainingHistory empty(int epochs) {
        return new TrainingHistory(
                epochs, "hash", LAYOUT, List.of(new WatchedSample(7, 1)), List.of());
    }

    /** With the answers after epochs 0, 1, … */
    public static TrainingHistory of(int... answers) {
        TrainingHistory history = empty(answers.length);
        for (int epoch = 0; epoch < answers.length; epoch++) {
            history = history.with(moment(epoch, answers[epoch], epoch + 1));
        }
        return history;
    }

    /** The same course of another network. */
    public static TrainingHistory withOtherWeights(TrainingHistory history) {
        return new TrainingHistory(
                history.epochs(),
                history.dataHash(),
                LAYOUT,
                history.samples(),
                history.moments().stream().map(Histories::withOtherWeights).toList());
    }

    private static TrainingMoment withOtherWeights(TrainingMoment moment) {
        return new TrainingMoment(
                moment.epoch(),
                new WeightSnapshot(1, new byte[] {-127, 127, -127, 127}),
                moment.decisions());
    }

    /** A writer that keeps what it writes in a map, by name and seed, and is never slowed down. */
    public static HistoryWriter writer(Map<String, String> kept, String cellHash, long seed) {
        return writer(kept, JOB, cellHash, seed);
    }

    static HistoryWriter writer(Map<String, String> kept, JobId job, String cellHash, long seed) {
        InstantSource clock = InstantSource.system();
        DataSize much = DataSize.ofTerabytes(1);
        WritePace pace = new WritePace(Duration.ZERO, much, much, clock);
        return new HistoryWriter(parts(kept), JsonMapper.shared(), job, cellHash, seed, pace);
    }

    /** Reads what such a writer keeps. */
    public static HistoryReader reader(Map<String, String> kept) {
        return new HistoryReader(parts(kept), JsonMapper.shared());
    }

    static HistoryParts parts(Map<String, String> kept) {
        return new HistoryParts() {

            @Override
            public void put(String name, long seed, String json) {
                kept.putIfAbsent(name + " " + seed, json);
            }

            @Override
            public Optional<String> find(String name, long seed) {
                return Optional.ofNullable(kept.get(name + " " + seed));
            }

            @Override
            public void forget(String name, long seed) {
                kept.remove(name + " " + seed);
            }
        };
    }

    static TrainingMoment moment(int epoch, int answer, int spikes) {
        byte level = (byte) Math.min(127, epoch);
        return new TrainingMoment(
                epoch,
                new WeightSnapshot(epoch + 1, new byte[] {level, 0, 0, 127}),
                List.of(
                        new SampleDecision(
                                answer,
                                List.of(answer == 0 ? spikes : 0, answer == 1 ? spikes : 0, 0),
                                List.of())));
    }
}
