package org.spikebook.web.traininglab.history;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.job.JobId;
import org.spikebook.simulator.document.Sha256;
import org.spikebook.web.job.limit.WritePace;

import tools.jackson.databind.ObjectMapper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Keeps the recording of a training that runs: each moment once, so that what was written is not
 * written again when the recording grows. Each job has parts of its own: it forgets them while
 * another job of the same training still needs its own. For use by one thread.
 */
public final class HistoryWriter {

    private final HistoryParts parts;
    private final ObjectMapper json;
    private final JobId job;
    private final String cellHash;
    private final long seed;
    private final WritePace pace;
    private final Set<Integer> written = new TreeSet<>();
    private @Nullable TrainingHistory last;
    private @Nullable HistoryIndex index;

    HistoryWriter(
            HistoryParts parts,
            ObjectMapper json,
            JobId job,
            String cellHash,
            long seed,
            WritePace pace) {
        this.parts = parts;
        this.json = json;
        this.job = job;
        this.cellHash = cellHash;
        this.seed = seed;
        this.pace = pace;
    }

    /**
     * Writes what is new of a recording, unless much was written just before.
     *
     * @return what is kept now; null before the first moment
     */
    public @Nullable HistoryIndex keep(@Nullable TrainingHistory now) {
        return pace.isDue() ? flush(now) : index;
    }

    /** The same without waiting, for a training that stops. */
    public @Nullable HistoryIndex flush(@Nullable TrainingHistory now) {
        if (now != null && now != last) {
            last = now;
            index = write(now);
        }
        return index;
    }

    private HistoryIndex write(TrainingHistory now) {
        String key = Sha256.of(job + " " + cellHash + " " + now.dataHash());
        long bytes = 0;
        if (index == null) {
            bytes += put(HistoryIndex.head(key), now.withMoments(List.of()));
        }
        for (TrainingMoment moment : now.moments()) {
            if (written.add(moment.epoch())) {
                bytes += put(HistoryIndex.moment(key, moment.epoch()), moment);
            }
        }
        List<Integer> epochs = now.moments().stream().map(TrainingMoment::epoch).toList();
        forget(
                key,
                written.stream()
                        .filter(epoch -> !epochs.contains(epoch))
                        .collect(Collectors.toSet()));
        pace.wrote(bytes);
        return new HistoryIndex(key, seed, epochs);
    }

    private long put(String name, Object part) {
        String text = json.writeValueAsString(part);
        parts.put(name, seed, text);
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private void forget(String key, Set<Integer> epochs) {
        epochs.forEach(epoch -> parts.forget(HistoryIndex.moment(key, epoch), seed));
        written.removeAll(epochs);
    }

    /** The training is done, and its whole recording is kept elsewhere. */
    public void forgetAll() {
        HistoryIndex kept = index;
        if (kept != null) {
            forget(kept.key(), Set.copyOf(written));
            parts.forget(HistoryIndex.head(kept.key()), seed);
            index = null;
        }
    }
}
