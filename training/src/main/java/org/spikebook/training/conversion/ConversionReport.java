package org.spikebook.training.conversion;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Accuracies and scales of a conversion.
 *
 * @param annValidationAccuracy of the network of rectified linear neurons, 0 to 1
 * @param annTestAccuracy the same on the test part
 * @param testAccuracyBySteps of the spiking network when its prediction is read after 1, 2, …
 *     steps, on the test part, 0 to 1
 * @param scales for each population, the activation that a spike in every step stands for
 */
public record ConversionReport(
        double annValidationAccuracy,
        double annTestAccuracy,
        List<Double> testAccuracyBySteps,
        Map<String, Double> scales) {

    public ConversionReport {
        testAccuracyBySteps = List.copyOf(testAccuracyBySteps);
        scales = Collections.unmodifiableMap(new TreeMap<>(scales));
    }
}
