package org.spikebook.web.grading;

import org.spikebook.db.assignment.SubmissionPart;
import org.spikebook.db.notebook.Content;
import org.spikebook.db.notebook.ContentRepository;
import org.spikebook.lesson.grading.SubmittedNetwork;
import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.TrainingPlan;
import org.spikebook.training.document.TrainedNetworkDocument;
import org.spikebook.training.document.TrainingPlanReader;
import org.spikebook.web.common.ProvenanceSigner;
import org.spikebook.web.traininglab.ReadNetworks;
import org.spikebook.web.traininglab.TrainedNetworks;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The trained networks of a notebook, as far as they are trained as it and its data stand. */
@Component
public class TrainedParts {

    private final TrainedNetworks trained;
    private final ReadNetworks files;
    private final TrainingPlanReader plans;
    private final ProvenanceSigner signer;
    private final ContentRepository contents;
    private final Clock clock;

    TrainedParts(
            TrainedNetworks trained,
            ReadNetworks files,
            TrainingPlanReader plans,
            ProvenanceSigner signer,
            ContentRepository contents,
            Clock clock) {
        this.trained = trained;
        this.files = files;
        this.plans = plans;
        this.signer = signer;
        this.contents = contents;
        this.clock = clock;
    }

    /** Sorted by cell. */
    List<SubmissionPart> of(Notebook notebook) {
        CellHashes hashes = CellHashes.of(notebook);
        return notebook.cells(TrainingCell.class).stream()
                .flatMap(cell -> part(cell, hashes.of(cell.id())).stream())
                .sorted(Comparator.comparing(SubmissionPart::cellId))
                .toList();
    }

    /** Ids of the training cells that have one. */
    Set<String> cells(Notebook notebook) {
        CellHashes hashes = CellHashes.of(notebook);
        return notebook.cells(TrainingCell.class).stream()
                .filter(cell -> text(cell, hashes.of(cell.id())).isPresent())
                .map(TrainingCell::id)
                .collect(Collectors.toSet());
    }

    private Optional<SubmissionPart> part(TrainingCell cell, String cellHash) {
        return text(cell, cellHash).map(text -> part(cell, cellHash, text));
    }

    /** The file of the network that a cell holds. */
    private Optional<String> text(TrainingCell cell, String cellHash) {
        return seed(cell)
                .filter(seed -> trained.current(cell, cellHash, seed).isPresent())
                .flatMap(seed -> trained.text(cellHash, seed));
    }

    private SubmissionPart part(TrainingCell cell, String cellHash, String text) {
        boolean signed =
                seed(cell)
                        .flatMap(seed -> trained.signature(cellHash, seed))
                        .filter(signature -> signer.isSignature(text, signature))
                        .isPresent();
        return new SubmissionPart(
                cell.id(), contents.put(Content.of(text), clock.instant()), signed);
    }

    /** The trained networks of a notebook as it stands, by cell. */
    public Map<String, SubmittedNetwork> networksNow(Notebook notebook) {
        return networks(of(notebook));
    }

    /** The networks that were submitted, by cell. */
    Map<String, SubmittedNetwork> networks(List<SubmissionPart> parts) {
        return parts.stream()
                .collect(
                        Collectors.toMap(
                                SubmissionPart::cellId,
                                part ->
                                        new SubmittedNetwork(
                                                network(part.sha256()), part.signed())));
    }

    /**
     * The notebook in which cells find the trained networks that were submitted. Mostly they do as
     * it stands. One that another engine has trained, or that is of data which were replaced since,
     * is not a result of the cell any more, and the cell holds it as one from a file.
     */
    Notebook into(Notebook notebook, List<SubmissionPart> parts) {
        Notebook with = notebook;
        for (SubmissionPart part : parts) {
            TrainingCell cell = notebook.cell(part.cellId(), TrainingCell.class).orElseThrow();
            boolean found =
                    text(cell, CellHashes.of(notebook).of(cell.id()))
                            .filter(text -> Content.of(text).sha256().equals(part.sha256()))
                            .isPresent();
            with = found ? with : holding(with, cell, part);
        }
        return with;
    }

    private Notebook holding(Notebook notebook, TrainingCell cell, SubmissionPart part) {
        String text = contents.get(part.sha256()).text();
        Optional<String> signature =
                part.signed() ? Optional.of(signer.sign(text)) : Optional.empty();
        Notebook with = notebook.withCell(cell.withBrought(cell.plan(), part.sha256()));
        trained.bring(
                CellHashes.of(with).of(cell.id()),
                new TrainedNetworkDocument(network(part.sha256()), signature));
        return with;
    }

    private TrainedNetwork network(String sha256) {
        return files.read(contents.get(sha256).text()).orThrow("kept network");
    }

    private Optional<Long> seed(TrainingCell cell) {
        return plans.readStored(cell.plan()).content().map(TrainingPlan::seed);
    }
}
