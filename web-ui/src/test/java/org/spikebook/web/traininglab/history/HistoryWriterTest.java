package org.spikebook.web.traininglab.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.db.job.JobId;
import org.spikebook.web.job.limit.WritePace;
import org.springframework.util.unit.DataSize;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

class HistoryWriterTest {

    /** Of the largest moment: its pixels in base 64, and a little. */
    private static final int MOST_OF_A_MOMENT =
            FieldLayout.MOST_NEURONS * FieldLayout.MOST_PIXELS * 4 / 3 + 500;

    private static final int MOST_OF_AN_INDEX = 500;

    private final Map<String, String> kept = new HashMap<>();

    @Test
    void keep_aRecordingThatGrows_writesEachMomentOnce_andTellsAFewHundredBytes() {
        List<Integer> written = new ArrayList<>();
        Map<String, String> counted =
                new HashMap<>() {
                    @Override
                    public String putIfAbsent(String name, String json) {
                        written.add(json.length());
                        return super.putIfAbsent(name, json);
                    }
                };
        HistoryWriter writer = Histories.writer(counted, "cell", 1);
        TrainingHistory history = Histories.empty(300);

        for (int epoch = 0; epoch < 300; epoch++) {
            history = history.with(large(epoch));
            int before = written.size();

            HistoryIndex index = Objects.requireNonNull(writer.keep(history));

            assertThat(written.subList(before, written.size()))
                    .hasSizeBetween(1, epoch == 0 ? 2 : 1)
                    .allSatisfy(bytes -> assertThat(bytes).isLessThan(MOST_OF_A_MOMENT));
            assertThat(JsonMapper.shared().writeValueAsString(index).length())
                    .isLessThan(MOST_OF_AN_INDEX);
            writer.keep(history);
            assertThat(written).hasSizeLessThanOrEqualTo(epoch + 2);
        }

        assertThat(counted).as("what was left out is forgotten").hasSize(momentsOf(history) + 1);
    }

    @Test
    void reader_thatComesLate_hasAll_andLaterReadsOnlyWhatIsNew() {
        HistoryWriter writer = Histories.writer(kept, "cell", 1);
        TrainingHistory history = Histories.of(0, 1, 2);
        HistoryIndex first = Objects.requireNonNull(writer.keep(history));
        HistoryReader reader = Histories.reader(kept);

        assertThat(reader.read(first).orElseThrow()).usingRecursiveComparison().isEqualTo(history);

        TrainingHistory more = history.with(Histories.moment(3, 1, 1));
        HistoryIndex second = Objects.requireNonNull(writer.keep(more));
        kept.keySet().removeIf(name -> !name.contains("/3 "));
        assertThat(reader.read(second).orElseThrow()).usingRecursiveComparison().isEqualTo(more);
    }

    @Test
    void reader_isNotConfusedByAnotherTraining() {
        HistoryIndex one =
                Objects.requireNonNull(Histories.writer(kept, "cell", 1).keep(Histories.of(0, 1)));
        HistoryIndex other =
                Objects.requireNonNull(Histories.writer(kept, "cell", 2).keep(Histories.of(2)));
        HistoryReader reader = Histories.reader(kept);

        assertThat(reader.read(one).orElseThrow().moments()).hasSize(2);
        assertThat(reader.read(other).orElseThrow().moments()).hasSize(1);
        assertThat(reader.read(null)).isEmpty();
    }

    @Test
    void forgetAll_leavesNothing() {
        HistoryWriter writer = Histories.writer(kept, "cell", 1);
        HistoryIndex index = Objects.requireNonNull(writer.keep(Histories.of(0, 1)));

        writer.forgetAll();

        assertThat(kept).isEmpty();
        assertThat(Histories.reader(kept).read(index)).isEqualTo(Optional.empty());
    }

    @Test
    void jobsOfTheSameTraining_leaveTheRecordingOfTheOtherAlone() {
        HistoryWriter one = Histories.writer(kept, "cell", 1);
        HistoryWriter other = Histories.writer(kept, new JobId(new UUID(0, 2)), "cell", 1);
        TrainingHistory history = Histories.of(0, 1, 2);
        one.keep(history);
        HistoryIndex index = Objects.requireNonNull(other.keep(history));

        one.keep(history.withMoments(history.moments().subList(0, 1)));
        assertThat(Histories.reader(kept).read(index).orElseThrow().moments()).hasSize(3);
        one.forgetAll();

        assertThat(Histories.reader(kept).read(index).orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(history);
    }

    @Test
    void keep_soonAfterMuchWasWritten_waits_butFlushDoesNot() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        WritePace pace =
                new WritePace(
                        Duration.ofMillis(300),
                        DataSize.ofKilobytes(64),
                        DataSize.ofMegabytes(1),
                        now::get);
        HistoryWriter writer =
                new HistoryWriter(
                        Histories.parts(kept), JsonMapper.shared(), Histories.JOB, "cell", 1, pace);
        TrainingHistory history = Histories.of(0, 1);
        HistoryIndex first = Objects.requireNonNull(writer.keep(history));
        TrainingHistory more = history.with(Histories.moment(2, 1, 1));

        assertThat(writer.keep(more)).isEqualTo(first);
        assertThat(Objects.requireNonNull(writer.flush(more)).epochs()).containsExactly(0, 1, 2);
        now.set(Instant.EPOCH.plusSeconds(60));
        TrainingHistory last = more.with(Histories.moment(3, 1, 1));
        assertThat(Objects.requireNonNull(writer.keep(last)).epochs()).hasSize(4);
    }

    private static int momentsOf(TrainingHistory history) {
        return history.moments().size();
    }

    private static TrainingMoment large(int epoch) {
        byte[] levels = new byte[FieldLayout.MOST_NEURONS * FieldLayout.MOST_PIXELS];
        return new TrainingMoment(
                epoch, new WeightSnapshot(1, levels), Histories.moment(epoch, 0, 0).decisions());
    }
}
