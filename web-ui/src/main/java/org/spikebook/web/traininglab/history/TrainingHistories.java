package org.spikebook.web.traininglab.history;

import org.spikebook.db.notebook.CellResultKey;
import org.spikebook.training.Trainer;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.notebook.CellResultService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

import java.util.Optional;

/**
 * The recordings of finished trainings, beside their networks: one for each cell hash and seed, of
 * bounded size. It is shown only; nothing is judged by it.
 */
@Service
public class TrainingHistories {

    private static final String TYPE = "trainingHistory";

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

    private static CellResultKey key(String cellHash, long seed) {
        return new CellResultKey(cellHash, seed, Trainer.ENGINE, TYPE);
    }
}
