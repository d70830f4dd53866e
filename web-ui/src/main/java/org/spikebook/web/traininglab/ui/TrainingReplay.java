package org.spikebook.web.traininglab.ui;

import com.vaadin.flow.dom.Element;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/**
 * Plays the epochs of a training that was computed before, in a few moments however many they are.
 * The browser gives the time, so that no moment is sent before the last one was drawn. On the UI
 * thread only.
 */
final class TrainingReplay {

    private static final int MOST_MOMENTS = 30;
    private static final String WAIT = "return new Promise(done => setTimeout(done, $0))";

    private final Element page;
    private final IntSupplier momentMs;
    private final Runnable ended;
    private @Nullable Object playing;

    /**
     * @param page plays while this is on the page
     * @param momentMs how long a moment is shown, asked before each
     * @param ended told once all was shown, or the rest was skipped
     */
    TrainingReplay(Element page, IntSupplier momentMs, Runnable ended) {
        this.page = page;
        this.momentMs = momentMs;
        this.ended = ended;
    }

    boolean isPlaying() {
        return playing != null;
    }

    /**
     * Plays from the beginning.
     *
     * @param show shows the course after a number of epochs
     */
    void play(int epochs, IntConsumer show) {
        Object round = new Object();
        playing = round;
        play(round, moments(epochs), show);
    }

    private void play(Object round, List<Integer> left, IntConsumer show) {
        if (!round.equals(playing)) {
            return;
        }
        if (left.isEmpty()) {
            skip();
            return;
        }
        show.accept(left.getFirst());
        page.executeJs(WAIT, momentMs.getAsInt())
                .then(_ -> play(round, left.subList(1, left.size()), show));
    }

    /** Shows the end now. */
    void skip() {
        if (isPlaying()) {
            stop();
            ended.run();
        }
    }

    /** Shows nothing more. */
    void stop() {
        playing = null;
    }

    /**
     * After how many epochs the course is shown: from none to all, in even steps; never where there
     * were none.
     */
    static List<Integer> moments(int epochs) {
        int steps = Math.min(epochs, MOST_MOMENTS);
        return steps == 0
                ? List.of()
                : IntStream.rangeClosed(0, steps)
                        .mapToObj(step -> (int) ((long) step * epochs / steps))
                        .toList();
    }
}
