package org.spikebook.web.traininglab.history;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the recording of a training that runs, for one page: all of it at first, later only the
 * moments that it has not read yet. For use by one thread.
 */
public final class HistoryReader {

    private final HistoryParts parts;
    private final ObjectMapper json;
    private final Map<Integer, TrainingMoment> moments = new TreeMap<>();
    private String of = "";
    private @Nullable TrainingHistory head;

    HistoryReader(HistoryParts parts, ObjectMapper json) {
        this.parts = parts;
        this.json = json;
    }

    /** What is kept now; empty if nothing is, any more or yet. */
    public Optional<TrainingHistory> read(@Nullable HistoryIndex index) {
        if (index == null) {
            return Optional.empty();
        }
        String asked = HistoryIndex.head(index.key()) + " " + index.seed();
        if (!asked.equals(of)) {
            of = asked;
            head = null;
            moments.clear();
        }
        TrainingHistory empty = head(index);
        if (empty == null) {
            return Optional.empty();
        }
        readMoments(index);
        return Optional.of(
                empty.withMoments(
                        index.epochs().stream()
                                .map(moments::get)
                                .filter(Objects::nonNull)
                                .toList()));
    }

    private @Nullable TrainingHistory head(HistoryIndex index) {
        if (head == null) {
            head =
                    find(HistoryIndex.head(index.key()), index.seed(), TrainingHistory.class)
                            .orElse(null);
        }
        return head;
    }

    private void readMoments(HistoryIndex index) {
        moments.keySet().retainAll(index.epochs());
        for (int epoch : index.epochs()) {
            if (!moments.containsKey(epoch)) {
                find(HistoryIndex.moment(index.key(), epoch), index.seed(), TrainingMoment.class)
                        .ifPresent(moment -> moments.put(epoch, moment));
            }
        }
    }

    private <T> Optional<T> find(String name, long seed, Class<T> type) {
        try {
            return parts.find(name, seed).map(text -> json.readValue(text, type));
        } catch (JacksonException ofAnotherVersion) {
            return Optional.empty();
        }
    }
}
