package org.spikebook.web.traininglab.history;

import org.spikebook.db.job.JobId;
import org.spikebook.db.notebook.CellResultKey;
import org.spikebook.training.Trainer;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.job.limit.WriteLimits;
import org.spikebook.web.job.limit.WritePace;
import org.spikebook.web.notebook.CellResultService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

import java.time.InstantSource;
import java.util.Optional;

/**
 * The recordings of trainings: of finished ones beside their networks, one for each cell hash and
 * seed, of bounded size; of those that run in parts. They are shown only; nothing is judged by
 * them.
 */
@Service
public class TrainingHistories {

    public static final String TYPE = "trainingHistory";

    /** Parts of recordings while their trainings run; left behind by those that were stopped. */
    static final String PART_TYPE = "trainingMoment";

    private final Authorization authorization;
    private final CellResultService results;
    private final ObjectMapper json;

    TrainingHistories(Authorization authorization, CellResultService results, ObjectMapper json) {
        this.authorization = authorization;
        this.results = results;
        this.json = json;
    }

    /**
     * The recording of a training.
     *
     * @param dataHash of the data that it was trained on
     * @return empty for trainings of older versions and for networks from files
     */
    @ForAnyVisitor
    public Optional<TrainingHistory> find(String cellHash, long seed, String dataHash) {
        return find(key(cellHash, seed)).filter(kept -> kept.dataHash().equals(dataHash));
    }

    private Optional<TrainingHistory> find(CellResultKey key) {
        return results.find(key).flatMap(this::read);
    }

    private Optional<TrainingHistory> read(String text) {
        try {
            return Optional.of(json.readValue(text, TrainingHistory.class));
        } catch (JacksonException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    /** Keeps a recording; it takes the place of one of other data. */
    @ForAnyVisitor
    @Transactional
    public void put(String cellHash, long seed, TrainingHistory history) {
        authorization.require(new Permission.BeVisitor());
        CellResultKey key = key(cellHash, seed);
        if (find(key).filter(kept -> kept.dataHash().equals(history.dataHash())).isEmpty()) {
            results.forget(key);
        }
        results.put(key, json.writeValueAsString(history));
    }

    /** Keeps the recording of a training while its job runs. */
    @ForAnyVisitor
    public HistoryWriter writer(JobId job, String cellHash, long seed, InstantSource clock) {
        authorization.require(new Permission.BeVisitor());
        WritePace pace =
                new WritePace(
                        WriteLimits.PROGRESS_STEP,
                        WriteLimits.PROGRESS_PER_SECOND,
                        WriteLimits.PROGRESS_TOTAL,
                        clock);
        return new HistoryWriter(new Parts(), json, job, cellHash, seed, pace);
    }

    /** Reads recordings of trainings that run. */
    @ForAnyVisitor
    public HistoryReader reader() {
        authorization.require(new Permission.BeVisitor());
        return new HistoryReader(new Parts(), json);
    }

    private final class Parts implements HistoryParts {

        @Override
        public void put(String name, long seed, String text) {
            results.put(part(name, seed), text);
        }

        @Override
        public Optional<String> find(String name, long seed) {
            return results.find(part(name, seed));
        }

        @Override
        public void forget(String name, long seed) {
            results.forget(part(name, seed));
        }

        private static CellResultKey part(String name, long seed) {
            return new CellResultKey(name, seed, Trainer.ENGINE, PART_TYPE);
        }
    }

    private static CellResultKey key(String cellHash, long seed) {
        return new CellResultKey(cellHash, seed, Trainer.ENGINE, TYPE);
    }
}
