package org.spikebook.web.job.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.job.JobId;
import org.spikebook.db.job.OpenJob;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class QueueForecastTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void position_behindJobsThatRun_isStartedOnTheThreadThatIsFreeFirst() {
        OpenJob first = waits(3, 3);
        OpenJob second = waits(4, 4);
        List<OpenJob> open = List.of(runs(1, 1), runs(2, 2), first, second);

        Map<JobId, QueuePosition> positions =
                QueueForecast.of(open, 2, job -> job.equals(open.getFirst()) ? 600 : 150);

        assertThat(positions)
                .containsOnly(
                        Map.entry(first.id(), new QueuePosition(1, MINUTE.multipliedBy(3))),
                        Map.entry(second.id(), new QueuePosition(2, MINUTE.multipliedBy(5))));
    }

    @Test
    void position_whileAThreadIsFree_waitsForNothing() {
        OpenJob next = waits(2, 2);

        assertThat(QueueForecast.of(List.of(runs(1, 1), next), 2, _ -> 600))
                .containsOnly(Map.entry(next.id(), new QueuePosition(1, Duration.ZERO)));
    }

    @Test
    void position_behindOnesOwnJob_waitsForItsEnd() {
        OpenJob next = waits(2, 1);

        assertThat(QueueForecast.of(List.of(runs(1, 1), next), 2, _ -> 60))
                .containsOnly(Map.entry(next.id(), new QueuePosition(1, MINUTE)));
    }

    @Test
    void position_behindOneOfUnknownLength_hasNoEstimate() {
        OpenJob next = waits(2, 2);
        OpenJob last = waits(3, 3);

        assertThat(QueueForecast.of(List.of(runs(1, 1), next, last), 1, _ -> Double.NaN))
                .containsOnly(
                        Map.entry(next.id(), new QueuePosition(1, null)),
                        Map.entry(last.id(), new QueuePosition(2, null)));
    }

    @Test
    void startsIn_isRounded_soThatItChangesSeldom() {
        assertThat(startsIn(61)).isEqualTo(MINUTE.multipliedBy(2));
        assertThat(startsIn(11 * 60)).isEqualTo(MINUTE.multipliedBy(15));
        assertThat(startsIn(70 * 60)).isEqualTo(MINUTE.multipliedBy(90));
    }

    private static Duration startsIn(double seconds) {
        OpenJob next = waits(2, 2);
        return QueueForecast.of(List.of(runs(1, 1), next), 1, _ -> seconds)
                .get(next.id())
                .startsIn();
    }

    private static OpenJob runs(int id, int owner) {
        return job(id, owner, true);
    }

    private static OpenJob waits(int id, int owner) {
        return job(id, owner, false);
    }

    private static OpenJob job(int id, int owner, boolean running) {
        return new OpenJob(
                new JobId(new UUID(0, id)),
                new VisitorId(new UUID(1, owner)),
                "steps",
                running,
                null,
                null);
    }
}
