package org.spikebook.web.job.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRepository;
import org.spikebook.db.job.JobId;
import org.spikebook.web.TestVisitors;
import org.spikebook.web.job.JobTest;
import org.spikebook.web.job.UnpickedJobs;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Jobs of guests who left let others go first. */
@JobTest
public class QueueTurnsTest {

    @Autowired QueueTurns turns;
    @Autowired UnpickedJobs unpicked;
    @Autowired TestVisitors visitors;
    @Autowired VisitorRepository rows;
    @Autowired Clock clock;

    private final List<JobId> added = new ArrayList<>();
    private VisitorId left;
    private JobId job;

    @BeforeEach
    void aGuestWhoLeft() {
        unpicked.closeAll();
        left = visitors.asNewGuest();
        job = add(left);
        leave(left);
    }

    @AfterEach
    void closeAll() {
        added.forEach(unpicked::close);
    }

    @Test
    void letsOthersStart_whileNoOtherJobWaits_isFalse() {
        assertThat(turns.letsOthersStart(job)).isFalse();
    }

    @Test
    void letsOthersStart_whileAGuestWaits_isTrue() {
        JobId other = add(visitors.asNewGuest());

        assertThat(turns.letsOthersStart(job)).isTrue();
        assertThat(turns.letsOthersStart(other)).isFalse();
    }

    @Test
    void letsOthersStart_whenTheGuestIsBack_isFalse() {
        add(visitors.asNewGuest());

        rows.seen(left, clock.instant());

        assertThat(turns.letsOthersStart(job)).isFalse();
    }

    @Test
    void letsOthersStart_whileOnlyAnotherWhoLeftWaits_isFalse() {
        VisitorId other = visitors.asNewGuest();
        add(other);
        leave(other);

        assertThat(turns.letsOthersStart(job)).isFalse();
    }

    @Test
    void letsOthersStart_whileTheOtherHasOneThatRuns_isFalse() {
        VisitorId other = visitors.asNewGuest();
        added.add(unpicked.start(other));
        add(other);

        assertThat(turns.letsOthersStart(job)).isFalse();
    }

    @Test
    void letsOthersStart_ofAnAccount_isFalse() {
        VisitorId account = visitors.asNewAccount("Ada");
        JobId accounts = add(account);
        leave(account);
        add(visitors.asNewGuest());

        assertThat(turns.letsOthersStart(accounts)).isFalse();
    }

    @Test
    void letsOthersRun_whenAnotherHasWaitedForAWhile_isTrue() {
        VisitorId other = visitors.asNewGuest();
        add(other);
        assertThat(turns.letsOthersRun(job).getAsBoolean()).isFalse();

        added.add(unpicked.add(other, clock.instant().minus(QueueTurns.WAITED)));

        assertThat(turns.letsOthersRun(job).getAsBoolean()).isTrue();
    }

    @Test
    void positions_ofThoseWhoLeft_areBehindAllOthers() {
        JobId first = add(visitors.asNewGuest());
        JobId second = add(visitors.asNewGuest());

        assertThat(turns.positions().get(first).number()).isEqualTo(1);
        assertThat(turns.positions().get(second).number()).isEqualTo(2);
        assertThat(turns.positions().get(job).number()).isEqualTo(3);
    }

    private JobId add(VisitorId owner) {
        JobId id = unpicked.add(owner);
        added.add(id);
        return id;
    }

    private void leave(VisitorId visitor) {
        rows.seen(visitor, clock.instant().minus(QueueTurns.ABSENT).minusSeconds(1));
    }
}
