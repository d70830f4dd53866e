package org.spikebook.training.stdp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Labels and answers by hand. */
class NeuronLabelsTest {

    /** Class 1 is shown twice; neuron 1 answers it more in all, but less on average. */
    @Test
    void label_isTheClassWithTheHighestMeanAnswer() {
        NeuronLabels labels =
                NeuronLabels.of(
                        List.of(new int[] {4, 3, 0}, new int[] {1, 2, 0}, new int[] {0, 2, 0}),
                        new int[] {0, 1, 1},
                        2,
                        3);

        assertThat(labels.label()).containsExactly(0, 0, NeuronLabels.NONE);
        assertThat(labels.sizes()).containsExactly(2, 0);
    }

    @Test
    void votes_byLabel_countOneOverTheNumberOfNeurons() {
        VotingReadout votes =
                VotingReadout.of(new NeuronLabels(2, new int[] {0, 0, 1, NeuronLabels.NONE}));

        assertThat(votes.weights()).containsExactly(0.5f, 0.5f, 0, 0, 0, 0, 1, 0);
        assertThat(votes.startMv()).containsExactly(0, 0);
    }

    /** Mean counts of the two neurons: 2.25 and 0.25 for class 0, 0.25 and 1.25 for class 1. */
    @Test
    void votes_byLikelihood_areLogarithmsOfMeanCounts() {
        VotingReadout votes =
                VotingReadout.byLikelihood(
                        List.of(new int[] {4, 0}, new int[] {0, 2}), new int[] {0, 1}, 2, 2);

        assertThat(votes.weights())
                .containsExactly(
                        (float) Math.log(2.25),
                        (float) Math.log(0.25),
                        (float) Math.log(0.25),
                        (float) Math.log(1.25));
        assertThat(votes.startMv()).containsExactly(-2.5, -1.5);
    }

    @Test
    void answer_isTheClassWhoseNeuronsFireMostOnAverage() {
        NeuronLabels labels = new NeuronLabels(3, new int[] {0, 0, 1, NeuronLabels.NONE});

        assertThat(labels.predict(new int[] {2, 3, 3, 9})).isEqualTo(1);
        assertThat(labels.predict(new int[] {4, 3, 3, 9})).isZero();
        assertThat(labels.predict(new int[] {0, 0, 0, 9})).isZero();
    }
}
