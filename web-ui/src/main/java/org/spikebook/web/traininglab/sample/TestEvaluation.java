package org.spikebook.web.traininglab.sample;

import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.text.Text;
import org.spikebook.training.Evaluation;
import org.spikebook.training.NetworkTester;
import org.spikebook.training.SampleRun;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.control.Environment;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.SampleForm;
import org.spikebook.training.dataset.SamplePicture;
import org.spikebook.training.dataset.Split;
import org.spikebook.training.encoding.EncodedDataset;
import org.spikebook.training.method.SourceAnn;
import org.spikebook.web.plot.Quantity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A trained network on the test part of its data: all answers summed up, and any sample shown again
 * in detail. Immutable and safe for use by several threads.
 *
 * @param test samples in the order of their numbers in the browser
 * @param ann the artificial network that a converted one came from
 */
public record TestEvaluation(
        TrainedNetwork trained,
        Dataset dataset,
        EncodedDataset test,
        NetworkTester tester,
        Evaluation evaluation,
        Optional<SourceAnn> ann) {

    /** Shows all test samples: about a second for two thousand digits. */
    public static TestEvaluation of(TrainedNetwork trained, Dataset dataset, int threads) {
        EncodedDataset test = Evaluation.source(trained, dataset).part(Split.TEST);
        NetworkTester tester = NetworkTester.of(trained);
        Evaluation evaluation = tester.evaluate(test, trained.plan().seed(), threads);
        return new TestEvaluation(
                trained, dataset, test, tester, evaluation, SourceAnn.of(trained));
    }

    /** Shows one sample, with the same input spikes as in the evaluation. */
    public SampleRun show(int sample) {
        return tester.show(test, sample, trained.plan().seed());
    }

    /** Shows one sample to the artificial network too; empty for what was not converted. */
    public Optional<ConversionRun> compare(SampleRun shown) {
        return ann.map(artificial ->
                compare(artificial, artificial.source(test), test, shown.sample(), shown));
    }

    /** Shows what is not a sample of the data; the label of what comes out means nothing. */
    public SampleRun answer(Sample own) {
        return tester.show(drawn(own), 0, trained.plan().seed());
    }

    /** The same, beside the artificial network. */
    public Optional<ConversionRun> compare(Sample own, SampleRun shown) {
        DrawnSample drawn = drawn(own);
        return ann.map(artificial ->
                compare(
                        artificial,
                        drawn.behind(artificial.encoder(), artificial.window()),
                        drawn,
                        0,
                        shown));
    }

    private ConversionRun compare(
            SourceAnn artificial,
            SpikeSource values,
            SpikeSource spikes,
            int sample,
            SampleRun shown) {
        return ConversionRun.of(
                artificial,
                artificial.show(values, sample),
                shown,
                tester.predictionsBySteps(spikes, sample, trained.plan().seed()));
    }

    private DrawnSample drawn(Sample own) {
        return new DrawnSample(
                own,
                dataset.shape(),
                dataset.classCount(),
                trained.plan().data().encoder(),
                test.window());
    }

    /** Whether samples are images in shades of one color, so that one can be drawn. */
    public boolean canBeDrawn() {
        List<Integer> shape = dataset.shape().dimensions();
        return dataset.form() == SampleForm.STILL
                && shape.size() == 3
                && shape.get(2) == 1
                && Environment.find(dataset.name()).isEmpty();
    }

    /** Whether samples are sounds, so that another one can be listened to. */
    public boolean hasSound() {
        return test.sampleCount() > 0 && SampleSound.isHeard(sample(0));
    }

    /** A sample as it is. */
    public Sample sample(int sample) {
        return dataset.at(test.samples().from() + sample);
    }

    /** What a sample looks like. */
    public SamplePicture picture(int sample) {
        return dataset.picture(test.samples().from() + sample);
    }

    /** What readers of a language call a class. */
    public String className(int label, Locale locale) {
        return dataset.classNames(locale).get(label);
    }

    /** With the names that readers of a language have for the classes. */
    public ConfusionTable confusion(Locale locale) {
        return new ConfusionTable(dataset.classNames(locale), evaluation.confusion());
    }

    /** Samples of a class that were answered wrongly, or all such samples. */
    public List<Integer> wrong() {
        return evaluation.wrong();
    }

    /** The result in one sentence. */
    public Text finding() {
        return Text.of(
                TestEvaluation.class,
                "exam.finding",
                Quantity.percent(evaluation.accuracy(), Quantity.NEUTRAL),
                Quantity.count(evaluation.correct(), Quantity.NEUTRAL),
                Quantity.count(evaluation.samples(), Quantity.NEUTRAL));
    }
}
