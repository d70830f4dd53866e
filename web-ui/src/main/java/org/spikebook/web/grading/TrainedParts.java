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
import org.spikebook.training.document.DocumentReading;
import org.spikebook.training.document.TrainedNetworkDocument;
import org.spikebook.training.document.TrainedNetworkReader;
import org.spikebook.training.document.TrainingPlanReader;
import org.spikebook.web.common.ProvenanceSigner;
import org.spikebook.web.traininglab.TrainedNetworks;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The trained networks of a notebook, as far as they are trained as it stands. */
@Component
class TrainedParts {

    private final TrainedNetworks trained;
    private final TrainingPlanReader plans;
    private final TrainedNetworkReader networks;
    private final ProvenanceSigner signer;
    private final ContentRepository contents;
    private final Clock clock;

    TrainedParts(
            TrainedNetworks trained,
            TrainingPlanReader plans,
            TrainedNetworkReader networks,
            ProvenanceSigner signer,
            ContentRepository contents,
            Clock clock) {
        this.trained = trained;
        this.plans = plans;
        this.networks = networks;
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

    private Optional<SubmissionPart> part(TrainingCell cell, String cellHash) {
        OptionalLong seed = seed(cell.plan());
        return seed.isEmpty()
                ? Optional.empty()
                : trained.text(cellHash, seed.getAsLong())
                        .map(text -> part(cell.id(), cellHash, seed.getAsLong(), text));
    }

    private SubmissionPart part(String cellId, String cellHash, long seed, String text) {
        boolean signed =
                trained.signature(cellHash, seed)
                        .filter(signature -> signer.isSignature(text, signature))
                        .isPresent();
        return new SubmissionPart(cellId, contents.put(Content.of(text), clock.instant()), signed);
    }

    /** The trained networks of a notebook as it stands, by cell. */
    Map<String, SubmittedNetwork> networksNow(Notebook notebook) {
        return networks(of(notebook));
    }

    /** The networks that were handed in, by cell. */
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
     * The notebook in which cells find the trained networks that were handed in. Mostly they do as
     * it stands; a network that another engine has trained since is no result of this one, and its
     * cell holds it as one from a file.
     */
    Notebook into(Notebook notebook, List<SubmissionPart> parts) {
        Notebook with = notebook;
        for (SubmissionPart part : parts) {
            TrainingCell cell = notebook.cell(part.cellId(), TrainingCell.class).orElseThrow();
            String cellHash = CellHashes.of(notebook).of(cell.id());
            OptionalLong seed = seed(cell.plan());
            boolean found = seed.isPresent() && isThere(cellHash, seed.getAsLong(), part.sha256());
            with = found ? with : holding(with, cell, part);
        }
        return with;
    }

    /** Not so where it was trained anew since, on other data of the same name. */
    private boolean isThere(String cellHash, long seed, String sha256) {
        return trained.text(cellHash, seed)
                .filter(text -> Content.of(text).sha256().equals(sha256))
                .isPresent();
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
        return switch (networks.readKept(contents.get(sha256).text())) {
            case DocumentReading.Readable<TrainedNetworkDocument>(var document) ->
                    document.trained();
            case DocumentReading.Unreadable<TrainedNetworkDocument>(var problems) ->
                    throw new IllegalStateException(
                            "kept network cannot be read: " + problems.getFirst().message());
        };
    }

    private OptionalLong seed(String plan) {
        return switch (plans.readKept(plan)) {
            case DocumentReading.Readable<TrainingPlan>(var readable) ->
                    OptionalLong.of(readable.seed());
            case DocumentReading.Unreadable<TrainingPlan> _ -> OptionalLong.empty();
        };
    }
}
