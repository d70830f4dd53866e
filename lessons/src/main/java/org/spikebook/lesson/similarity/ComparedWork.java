package org.spikebook.lesson.similarity;

import org.spikebook.lesson.grading.Submission;
import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.Notebook;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A submission as far as it is compared. Immutable.
 *
 * @param id by which the caller knows it
 * @param weights of trained networks that are not those of the lesson, by cell and shape
 * @param trainings hashes of the training cells, by cell: the same hash trains the same weights
 */
public record ComparedWork(
        String id,
        OwnTraits traits,
        Map<String, WeightSketch> weights,
        Map<String, String> trainings) {

    public ComparedWork {
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
        trainings = Map.copyOf(trainings);
    }

    /**
     * What of a submission is its author's own.
     *
     * @param given what the lesson gave: the start, and what hints may have told
     */
    public static ComparedWork of(String id, Submission submission, List<Notebook> given) {
        Notebook work = submission.notebook();
        CellHashes hashes = CellHashes.of(work);
        Map<String, WeightSketch> weights = new TreeMap<>();
        Map<String, String> trainings = new TreeMap<>();
        submission
                .trained()
                .forEach((cell, trained) -> {
                    if (!isGiven(cell, hashes.of(cell), given)) {
                        trainings.put(cell, hashes.of(cell));
                        WeightSketch.of(trained.network())
                                .forEach(
                                        (shape, sketch) -> weights.put(cell + "/" + shape, sketch));
                    }
                });
        return new ComparedWork(id, OwnTraits.of(work, given), weights, trainings);
    }

    private static boolean isGiven(String cell, String hash, List<Notebook> given) {
        return given.stream()
                .flatMap(each -> Stream.ofNullable(CellHashes.of(each).asMap().get(cell)))
                .anyMatch(hash::equals);
    }

    /** Whether there is nothing in it that the lesson did not give. */
    public boolean hasNothingOwn() {
        return traits.names().isEmpty() && trainings.isEmpty();
    }

    /** Whether the weights of a key of {@link #weights} follow from the same training. */
    boolean trainsAs(ComparedWork other, String key) {
        String cell = key.substring(0, key.lastIndexOf('/'));
        String own = trainings.get(cell);
        return own != null && own.equals(other.trainings.get(cell));
    }
}
