package org.spikebook.web.chiplab;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;
import org.spikebook.lesson.livenumber.ResultNumbers;
import org.spikebook.simulator.text.Text;

import java.util.List;

/**
 * A network on a chip as a chip cell shows it: plain values, kept with the job. What is unwrapped
 * stands in the JSON of the report itself, where earlier versions wrote it.
 *
 * @param chip name of the chip
 * @param accuracy how well it classifies; of a controller, the share of successful episodes
 * @param timing how fast it is
 * @param activity what happens where
 * @param rounding the quantization of the weights
 * @param comparison what it costs, and what others cost
 * @param shown samples to step through; none in reports of earlier versions
 * @param learned none in reports of earlier versions
 * @param places absent in reports of earlier versions
 * @param facts absent in reports of earlier versions
 * @param departures what the chip does otherwise than the network asks for; none in reports of
 *     earlier versions
 * @param files the whole of it, for programs
 */
public record ChipReport(
        String chip,
        @JsonUnwrapped Accuracy accuracy,
        @JsonUnwrapped Timing timing,
        @JsonUnwrapped Activity activity,
        List<Rounding> rounding,
        @JsonUnwrapped EnergyComparison comparison,
        @Nullable List<ShownSample> shown,
        @Nullable List<Learned> learned,
        @Nullable CorePlaces places,
        @Nullable NetworkFacts facts,
        @Nullable List<Text> departures,
        Files files) {

    private static final double NANO = 1e-9;

    public ChipReport {
        rounding = List.copyOf(rounding);
        shown = shown == null ? List.of() : List.copyOf(shown);
        learned = learned == null ? List.of() : List.copyOf(learned);
        departures = departures == null ? List.of() : List.copyOf(departures);
    }

    @Override
    public List<ShownSample> shown() {
        return shown == null ? List.of() : shown;
    }

    @Override
    public List<Learned> learned() {
        return learned == null ? List.of() : learned;
    }

    @Override
    public List<Text> departures() {
        return departures == null ? List.of() : departures;
    }

    /** What texts may say of it. */
    public ResultNumbers numbers() {
        return ResultNumbers.ofChip(
                accuracy.chipAccuracy(),
                comparison.energy().stream()
                        .filter(row -> row.onChip() && row.scope() == EnergyScope.DYNAMIC)
                        .mapToDouble(row -> row.joules().nominal() / NANO)
                        .findFirst());
    }

    /**
     * Classification of the same samples on the chip and in software, or success in as many
     * episodes.
     *
     * @param samples shown to both, or episodes of each
     * @param softwareAccuracy with the weights as they were trained, 0 to 1
     * @param chipAccuracy with the chip's integers, 0 to 1
     * @param control the episodes; absent if it classifies, and in reports of earlier versions
     */
    public record Accuracy(
            int samples, double softwareAccuracy, double chipAccuracy, @Nullable Control control) {}

    /**
     * Episodes of a network that controls a plant: everything else that is said of a sample or an
     * inference is then said of a control step.
     *
     * @param software steps that count in each episode with the weights as they were trained
     * @param chip steps that count in each episode with the chip's integers
     */
    public record Control(List<Integer> software, List<Integer> chip) {

        public Control {
            software = List.copyOf(software);
            chip = List.copyOf(chip);
        }
    }

    /**
     * Time on the chip.
     *
     * @param stepsPerSample steps that a sample takes
     * @param inferencesPerSecond requested
     * @param fastestPerSecond inferences a second that the model of the chip's time allows
     */
    public record Timing(int stepsPerSample, double inferencesPerSecond, double fastestPerSecond) {}

    /**
     * What happens on the chip for one sample, on average.
     *
     * @param map the same by core and link
     */
    public record Activity(CoreMap map, List<EventCount> events) {

        public Activity {
            events = List.copyOf(events);
        }
    }

    /**
     * Energy of the chip and of other devices.
     *
     * @param answers empty where no weight was added
     * @param warnings what makes the energy unsafe to quote
     */
    public record EnergyComparison(
            List<EnergyRow> energy,
            List<Finding> findings,
            @Nullable Answers answers,
            List<Text> warnings) {

        public EnergyComparison {
            energy = List.copyOf(energy);
            findings = List.copyOf(findings);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A projection that continued learning on the chip.
     *
     * @param updates weights looked at for one sample, on average
     * @param changed synapses whose stored weight is another now
     * @param atBound synapses that can go no further
     * @param meanBefore mean stored weight, as a whole number of the chip
     */
    public record Learned(
            String projection,
            double updates,
            int synapses,
            int changed,
            int atBound,
            double meanBefore,
            double meanAfter) {}

    /** How often something happens for one sample, on average. */
    public record EventCount(Text name, double perSample) {}

    /**
     * The weights of a projection on the chip.
     *
     * @param bits of a weight
     * @param clipped weights beyond full scale
     * @param becameZero weights that were not 0 and are now
     */
    public record Rounding(
            String projection, int bits, int synapses, int clipped, int becameZero) {}

    /**
     * The chip beside something else.
     *
     * @param ratio energy of the other divided by the chip's
     */
    public record Finding(EnergyScope scope, String other, double ratio, Text sentence) {}

    /**
     * What one wants to know beside the bars.
     *
     * @param eventsPerSynapse how often each weight is used for one sample, on average, where a
     *     dense network uses it once
     * @param joulesPerEvent what one weight added costs with all that goes with it
     */
    public record Answers(double eventsPerSynapse, double joulesPerEvent) {}

    /** Three documents in JSON. */
    public record Files(String mapping, String run, String energy) {}
}
