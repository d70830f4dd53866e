package org.spikebook.web.sweeplab;

import org.spikebook.db.notebook.CellResultKey;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.sweep.FigurePlan;
import org.spikebook.lesson.experiment.sweep.FigureResult;
import org.spikebook.lesson.experiment.sweep.TrainedFigure;
import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.simulator.document.Sha256;
import org.spikebook.simulator.engine.Simulation;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.training.Trainer;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.job.queue.JobJson;
import org.spikebook.web.networklab.ShownData;
import org.spikebook.web.notebook.CellResultService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What sweeps have measured, by what it depends on: the design, the networks with their seeds, the
 * data that they show, the engine.
 */
@Service
public class Figures {

    static final String TYPE = "figure";

    /** Seeds stand in the networks and in the design. */
    private static final long NO_SEED = 0;

    private final Authorization authorization;
    private final CellResultService results;
    private final Laboratory laboratory;
    private final ShownData data;
    private final JobJson json;

    Figures(
            Authorization authorization,
            CellResultService results,
            Laboratory laboratory,
            ShownData data,
            JobJson json) {
        this.authorization = authorization;
        this.results = results;
        this.laboratory = laboratory;
        this.data = data;
        this.json = json;
    }

    /** What was measured for a cell as it is now, if it was. */
    @ForAnyVisitor
    public Optional<FigureResult> find(SweepCell cell, Notebook notebook) {
        authorization.require(new Permission.BeVisitor());
        return find(FigurePayload.of(CellHashes.of(notebook).of(cell.id()), cell, notebook));
    }

    /** The same of what a cell asks for. */
    @ForAnyVisitor
    public Optional<FigureResult> find(FigurePayload asked) {
        authorization.require(new Permission.BeVisitor());
        return find(asked, key(asked, hash(asked.plan())));
    }

    /** What an earlier trainer gave is found by the same key, and is not a result any more. */
    private Optional<FigureResult> find(FigurePayload asked, CellResultKey key) {
        return results.find(key)
                .map(text -> json.read(text, FigureResult.class))
                .filter(result -> result.engine().equals(engine(asked)));
    }

    private static String engine(FigurePayload asked) {
        return asked.plan().design().measure().isOfTraining() ? Trainer.ENGINE : Simulation.ENGINE;
    }

    /**
     * Keeps what was measured; it takes the place of what an earlier trainer gave.
     *
     * @param dataHash of the data that the networks showed
     */
    @Transactional
    void put(FigurePayload asked, String dataHash, FigureResult result) {
        CellResultKey key = key(asked, dataHash);
        if (find(asked, key).isEmpty()) {
            results.forget(key);
        }
        results.put(key, json.write(result));
    }

    /** Of the data that the networks show, or are trained with, now. */
    String hash(FigurePlan plan) {
        if (plan.design().measure().isOfTraining()) {
            return TrainedFigure.dataHash(laboratory, plan);
        }
        return plan.documents().stream()
                .flatMap(document -> network(document).stream())
                .map(data::hash)
                .collect(Collectors.joining(" "));
    }

    private Optional<NetworkModel> network(String document) {
        return laboratory.networks().read(document) instanceof Validation.Valid(NetworkModel valid)
                ? Optional.of(valid)
                : Optional.empty();
    }

    /** The hash of several networks together, in their order. */
    static String joined(List<ShownData.Held> held) {
        return held.stream().map(ShownData.Held::hash).collect(Collectors.joining(" "));
    }

    /** What the result of a cell is kept by, with the data as they are now. */
    String input(FigurePayload asked) {
        return key(asked, hash(asked.plan())).inputHash();
    }

    private static CellResultKey key(FigurePayload asked, String dataHash) {
        String input = Sha256.of(asked.cellHash() + " " + dataHash);
        return new CellResultKey(input, NO_SEED, Simulation.ENGINE, TYPE);
    }
}
