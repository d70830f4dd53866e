package org.spikebook.web.networklab.edit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The weight of a projection in a document, whose key depends on the target's receptor. */
final class Weights {

    private static final String PREFIX = "weight";

    private Weights() {}

    /**
     * What the weights of a projection come to, found in one pass: a list of them may be long.
     *
     * @param typical a number, or the mean of a distribution or list
     * @param spread the standard deviation of weights that are drawn or listed; nothing for a
     *     single number
     */
    record Summary(Optional<Double> typical, Optional<Double> spread) {

        /** Of a projection without weights. */
        static final Summary NONE = new Summary(Optional.empty(), Optional.empty());

        DraftLink.Sign sign() {
            return typical.map(w -> w < 0 ? DraftLink.Sign.INHIBITORY : DraftLink.Sign.EXCITATORY)
                    .orElse(DraftLink.Sign.NONE);
        }
    }

    /** The keys of a projection that hold weights. */
    static List<String> keys(JsonNode projection) {
        return projection.propertyNames().stream().filter(key -> key.startsWith(PREFIX)).toList();
    }

    /** What the weights of a projection come to. */
    static Summary of(JsonNode projection) {
        return keys(projection).stream()
                .findFirst()
                .map(key -> summary(projection.path(key)))
                .orElse(Summary.NONE);
    }

    private static Summary summary(JsonNode weight) {
        double[] listed =
                weight.valueStream()
                        .flatMap(each -> DraftNumbers.of(each).stream())
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        return new Summary(mean(weight, listed), deviation(weight, listed));
    }

    private static Optional<Double> deviation(JsonNode weight, double[] listed) {
        JsonNode ends = weight.path("uniform");
        return DraftNumbers.of(weight.path("normal").path("sd"))
                .or(() -> width(ends.path(0), ends.path(1)).map(width -> width / Math.sqrt(12)))
                .or(() -> deviationOf(listed));
    }

    private static Optional<Double> width(JsonNode low, JsonNode high) {
        return DraftNumbers.of(low).flatMap(a -> DraftNumbers.of(high).map(b -> b - a));
    }

    private static Optional<Double> deviationOf(double[] listed) {
        return meanOf(listed)
                .map(mean ->
                        Math.sqrt(
                                Arrays.stream(listed)
                                        .map(each -> (each - mean) * (each - mean))
                                        .average()
                                        .orElse(0)));
    }

    /** Leaves only {@code key}: the old weight if it had that key, else the default, sign kept. */
    static void rekey(ObjectNode projection, String key, double defaultWeight) {
        if (keys(projection).equals(List.of(key))) {
            return;
        }
        boolean inhibitory = of(projection).sign() == DraftLink.Sign.INHIBITORY;
        projection.remove(keys(projection));
        projection.put(key, inhibitory ? -defaultWeight : defaultWeight);
    }

    private static Optional<Double> mean(JsonNode weight, double[] listed) {
        JsonNode ends = weight.path("uniform");
        return DraftNumbers.of(weight)
                .or(() -> DraftNumbers.of(weight.path("normal").path("mean")))
                .or(() -> DraftNumbers.of(weight.path("lognormal").path("median")))
                .or(() -> middle(ends.path(0), ends.path(1)))
                .or(() -> meanOf(listed));
    }

    private static Optional<Double> meanOf(double[] listed) {
        OptionalDouble mean = Arrays.stream(listed).average();
        return mean.isPresent() ? Optional.of(mean.getAsDouble()) : Optional.empty();
    }

    private static Optional<Double> middle(JsonNode low, JsonNode high) {
        return DraftNumbers.of(low).flatMap(a -> DraftNumbers.of(high).map(b -> 0.5 * (a + b)));
    }
}
