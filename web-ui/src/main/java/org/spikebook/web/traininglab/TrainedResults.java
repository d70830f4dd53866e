package org.spikebook.web.traininglab;

import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.web.notebook.retention.ReferredResult;
import org.spikebook.web.traininglab.history.TrainingHistories;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/** Trained networks, their signatures and recordings, by the hash of their training cell. */
@Component
class TrainedResults implements ReferredResult {

    @Override
    public List<String> types() {
        return List.of(
                TrainedNetworks.TYPE, TrainedNetworks.SIGNATURE_TYPE, TrainingHistories.TYPE);
    }

    @Override
    public Stream<String> inputs(Notebook notebook, CellHashes hashes) {
        return notebook.cells(TrainingCell.class).stream().map(cell -> hashes.of(cell.id()));
    }
}
