package org.spikebook.web.traininglab;

import org.spikebook.db.notebook.CellResultKey;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.Trainer;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.document.TrainedNetworkDocument;
import org.spikebook.training.document.TrainedNetworkWriter;
import org.spikebook.web.account.Authorization;
import org.spikebook.web.account.Permission;
import org.spikebook.web.common.ForAnyVisitor;
import org.spikebook.web.common.ProvenanceSigner;
import org.spikebook.web.notebook.CellResultService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;

/** The trained networks that this server has made, by the hash of the cell that requested them. */
@Service
public class TrainedNetworks {

    static final String TYPE = "trainedNetwork";
    static final String SIGNATURE_TYPE = "trainedNetworkSignature";

    private final Authorization authorization;
    private final CellResultService results;
    private final ReadNetworks files;
    private final DatasetCatalog data;
    private final ProvenanceSigner signer;

    TrainedNetworks(
            Authorization authorization,
            CellResultService results,
            ReadNetworks files,
            DatasetCatalog data,
            ProvenanceSigner signer) {
        this.authorization = authorization;
        this.results = results;
        this.files = files;
        this.data = data;
        this.signer = signer;
    }

    /** The file of a trained network: what is downloaded, submitted and given to the commands. */
    @ForAnyVisitor
    public Optional<String> text(String cellHash, long seed) {
        return results.find(key(cellHash, seed, TYPE));
    }

    /** The server's signature under that file: it was trained here, not pasted. */
    @ForAnyVisitor
    public Optional<String> signature(String cellHash, long seed) {
        return results.find(key(cellHash, seed, SIGNATURE_TYPE));
    }

    /** The trained network; empty if there is none, or one of a version that is no longer read. */
    @ForAnyVisitor
    public Optional<TrainedNetwork> find(String cellHash, long seed) {
        return text(cellHash, seed).flatMap(text -> files.read(text).content());
    }

    /** The trained network that a cell holds as it and its data stand. */
    @ForAnyVisitor
    public Optional<TrainedNetwork> current(TrainingCell cell, String cellHash, long seed) {
        return find(cellHash, seed).filter(trained -> !isOfOtherData(cell, trained));
    }

    /**
     * Whether a network was trained on data in whose place others have come since. One from a file
     * is what it is, and data that are gone make no network older.
     */
    @ForAnyVisitor
    public boolean isOfOtherData(TrainingCell cell, TrainedNetwork trained) {
        return cell.brought().isEmpty()
                && data.hash(trained.plan().data().name())
                        .filter(now -> !trained.provenance().inputs().dataHash().equals(now))
                        .isPresent();
    }

    /** What is downloaded: the file with its signature in it. */
    @ForAnyVisitor
    public String file(String cellHash, TrainedNetwork trained) {
        return TrainedNetworkWriter.write(
                new TrainedNetworkDocument(trained, signature(cellHash, trained.plan().seed())));
    }

    /**
     * Keeps a trained network that came from a file, as a fact about a cell that names the file's
     * hash. It counts as trained here only where its signature says so.
     */
    @ForAnyVisitor
    @Transactional
    public void bring(String cellHash, TrainedNetworkDocument brought) {
        authorization.require(new Permission.BeVisitor());
        TrainedNetwork trained = brought.trained();
        String text = TrainedNetworkWriter.write(trained);
        long seed = trained.plan().seed();
        results.put(key(cellHash, seed, TYPE), text);
        brought.signature()
                .filter(signature -> signer.isSignature(text, signature))
                .ifPresent(
                        signature -> results.put(key(cellHash, seed, SIGNATURE_TYPE), signature));
    }

    /**
     * Keeps a network that was trained here. The first to come stays: file and signature in one
     * transaction, so that of two machines that train the same cell one gives both. One that was
     * trained on other data of the same name makes room.
     */
    @Transactional
    void put(String cellHash, TrainedNetwork trained) {
        String text = TrainedNetworkWriter.write(trained);
        long seed = trained.plan().seed();
        String data = trained.provenance().inputs().dataHash();
        if (find(cellHash, seed)
                .filter(kept -> !kept.provenance().inputs().dataHash().equals(data))
                .isPresent()) {
            results.forget(key(cellHash, seed, TYPE));
            results.forget(key(cellHash, seed, SIGNATURE_TYPE));
        }
        results.put(key(cellHash, seed, TYPE), text);
        results.put(key(cellHash, seed, SIGNATURE_TYPE), signer.sign(text));
    }

    private static CellResultKey key(String cellHash, long seed, String type) {
        return new CellResultKey(cellHash, seed, Trainer.ENGINE, type);
    }
}
