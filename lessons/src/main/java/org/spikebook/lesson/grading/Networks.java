package org.spikebook.lesson.grading;

import org.spikebook.lesson.check.Finding;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.network.document.NetworkHash;
import org.spikebook.simulator.network.validation.Validation;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.TrainedNetwork;

import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Reads the networks of cells, and draws their synapses.
 *
 * @param laboratory whose models they are of
 */
record Networks(Laboratory laboratory) {

    private static final long MOST_SYNAPSES = 2_000_000;

    Finding<NetworkModel> read(NetworkCell cell) {
        return switch (laboratory.networks().read(cell.document())) {
            case Validation.Valid(NetworkModel network) -> Finding.found(network);
            case Validation.Invalid(List<Problem> problems) ->
                    Reasons.lacking(Reasons.text("network.broken", Reasons.name(cell)), problems);
        };
    }

    /** Draws the synapses of a network, if they are not too many to be looked at one by one. */
    Finding<CompiledNetwork> compiled(NetworkModel network, RunControl control) {
        try {
            return switch (NetworkCompiler.compile(
                    network.withRecorders(List.of()),
                    WeightSet.EMPTY,
                    laboratory.sources(),
                    1,
                    control.cancelled())) {
                case Compilation.Compiled(CompiledNetwork compiled) ->
                        compiled.synapseCount() > MOST_SYNAPSES
                                ? Reasons.lacking("network.tooLarge")
                                : Finding.found(compiled);
                case Compilation.Refused(List<Problem> problems) ->
                        Reasons.lacking(Reasons.text("run.failed"), problems);
            };
        } catch (CancellationException _) {
            throw new CancelledException();
        }
    }

    /**
     * Whether a cell's network is the one that was trained; its name and recorders may differ. Some
     * methods train another network than the one that was drawn: conversion and STDP change neurons
     * and add a readout. Of these the provenance knows what they began with.
     */
    boolean isTrained(NetworkCell cell, TrainedNetwork trained) {
        return read(cell) instanceof Finding.Found<NetworkModel>(NetworkModel network)
                && (hash(network).equals(hash(trained.network()))
                        || NetworkHash.of(network)
                                .equals(trained.provenance().inputs().networkHash()));
    }

    private static String hash(NetworkModel network) {
        return NetworkHash.of(network.withName("").withRecorders(List.of()));
    }
}
