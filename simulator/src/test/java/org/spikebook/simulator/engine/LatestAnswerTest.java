package org.spikebook.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatestAnswerTest {

    private final Cancellation cancellation = new Cancellation();

    @Test
    void isCancelled_onAnotherThread_isTheLatestAnswerOfTheRunner() throws InterruptedException {
        cancellation.ask(() -> true);

        assertThat(answerOfAnother()).isFalse();
        assertThat(cancellation.isCancelled()).isTrue();
        assertThat(answerOfAnother()).isTrue();
    }

    /** The step that was to be given up may have been done when the question was answered. */
    @Test
    void ask_afterAnAnswerThatCameTooLate_startsOver() throws InterruptedException {
        cancellation.ask(() -> true);
        assertThat(cancellation.isCancelled()).isTrue();

        cancellation.ask(() -> false);

        assertThat(answerOfAnother()).isFalse();
        assertThat(cancellation.isCancelled()).isFalse();
    }

    private boolean answerOfAnother() throws InterruptedException {
        boolean[] answer = new boolean[1];
        Thread other = Thread.ofPlatform().start(() -> answer[0] = cancellation.isCancelled());
        other.join();
        return answer[0];
    }
}
