package org.spikebook.training.method;

import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.training.Evaluation;
import org.spikebook.training.NetworkTester;
import org.spikebook.training.SampleRun;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.conversion.ArtificialNetwork;
import org.spikebook.training.conversion.ConversionReport;
import org.spikebook.training.encoding.DirectEncoder;
import org.spikebook.training.encoding.EncodedDataset;
import org.spikebook.training.encoding.EncodingWindow;
import org.spikebook.training.encoding.SpikeEncoder;
import org.spikebook.training.loss.PotentialCrossEntropy;

import java.util.Map;
import java.util.Optional;

/**
 * The source ANN of a converted network, to be run on the same samples. It sees their values
 * together, in one step. Immutable and safe for use by several threads.
 */
public final class SourceAnn {

    private final NetworkTester tester;
    private final EncodingWindow window;
    private final Map<String, Double> scales;

    private SourceAnn(NetworkTester tester, EncodingWindow window, Map<String, Double> scales) {
        this.tester = tester;
        this.window = window;
        this.scales = scales;
    }

    /** The source ANN of a trained network; empty if it was not converted. */
    public static Optional<SourceAnn> of(TrainedNetwork trained) {
        return trained.provenance().conversion().map(report -> of(trained, report));
    }

    private static SourceAnn of(TrainedNetwork trained, ConversionReport report) {
        NetworkModel spiking = trained.network();
        ArtificialNetwork ann = ArtificialNetwork.of(spiking, trained.weights(), report.scales());
        return new SourceAnn(
                NetworkTester.of(ann.network(), ann.weights(), new PotentialCrossEntropy()),
                new EncodingWindow(1, spiking.run().dtMs()),
                report.scales());
    }

    /** For each population, the activation that a spike in every step stands for. */
    public Map<String, Double> scales() {
        return scales;
    }

    /** How values reach it. */
    public Configured<SpikeEncoder> encoder() {
        return Configured.defaults(new DirectEncoder());
    }

    /** Its one step. */
    public EncodingWindow window() {
        return window;
    }

    /** The samples of a source that a spiking network sees, as this one sees them. */
    public EncodedDataset source(EncodedDataset spiking) {
        return new EncodedDataset(
                spiking.dataset(), spiking.distortion(), encoder(), window, spiking.samples());
    }

    /**
     * Shows one sample: the spikes of a hidden population are its activations, with their values as
     * amplitudes; the potentials of the output are what it adds up.
     *
     * @param values behind {@link #encoder()}, one step long
     */
    public SampleRun show(SpikeSource values, int sample) {
        return tester.show(values, sample, 0);
    }

    /** Shows all samples. */
    public Evaluation evaluate(SpikeSource values, int threads) {
        return tester.evaluate(values, 0, threads);
    }
}
