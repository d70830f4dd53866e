package org.spikebook.training;

import org.spikebook.training.progress.TrainingCheckpoint;
import org.spikebook.training.progress.TrainingProgress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Remembers reports and checkpoints, and cancels after some epochs. */
final class Watch implements TrainingControl {

    final List<TrainingProgress> reports = new ArrayList<>();
    private final int stopAfter;
    private final Optional<TrainingCheckpoint> from;
    byte[] lastCheckpoint = new byte[0];
    private int finished;

    Watch(int stopAfter, Optional<TrainingCheckpoint> from) {
        this.stopAfter = stopAfter;
        this.from = from;
    }

    @Override
    public boolean cancelled() {
        return finished >= stopAfter;
    }

    @Override
    public void progress(TrainingProgress progress) {
        reports.add(progress);
    }

    @Override
    public void checkpoint(TrainingCheckpoint checkpoint) {
        finished++;
        lastCheckpoint = checkpoint.toBytes();
    }

    @Override
    public Optional<TrainingCheckpoint> resumeFrom() {
        return from;
    }
}
