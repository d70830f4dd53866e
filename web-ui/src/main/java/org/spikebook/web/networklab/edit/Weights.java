package org.spikebook.web.networklab.edit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The weight of a projection in a document, whose key depends on the target's receptor. */
final class Weights {

    private static final String PREFIX = "weight";

    private Weights() {}

    /** The keys of a projection that hold weights. */
    static List<String> keys(JsonNode projection) {
        return projection.propertyNames().stream().filter(key -> key.startsWith(PREFIX)).toList();
    }

    /** The typical weight of a projection: a number, or the mean of a distribution or list. */
    static Optional<Double> typical(JsonNode projection) {
        return keys(projection).stream().findFirst().flatMap(key -> mean(projection.path(key)));
    }

    /** The standard deviation of weights that are drawn or listed; nothing for a single number. */
    static Optional<Double> spread(JsonNode projection) {
        return keys(projection).stream()
                .findFirst()
                .flatMap(key -> deviation(projection.path(key)));
    }

    private static Optional<Double> deviation(JsonNode weight) {
        JsonNode ends = weight.path("uniform");
        return DraftNumbers.of(weight.path("normal").path("sd"))
                .or(() -> width(ends.path(0), ends.path(1)).map(width -> width / Math.sqrt(12)))
                .or(() -> deviationOf(weight));
    }

    private static Optional<Double> width(JsonNode low, JsonNode high) {
        return DraftNumbers.of(low).flatMap(a -> DraftNumbers.of(high).map(b -> b - a));
    }

    private static Optional<Double> deviationOf(JsonNode list) {
        return meanOf(list)
                .map(mean ->
                        Math.sqrt(
                                list.valueStream()
                                        .flatMap(each -> DraftNumbers.of(each).stream())
                                        .mapToDouble(each -> (each - mean) * (each - mean))
                                        .average()
                                        .orElse(0)));
    }

    static DraftLink.Sign sign(JsonNode projection) {
        return typical(projection)
                .map(w -> w < 0 ? DraftLink.Sign.INHIBITORY : DraftLink.Sign.EXCITATORY)
                .orElse(DraftLink.Sign.NONE);
    }

    /** Leaves only {@code key}: the old weight if it had that key, else the default, sign kept. */
    static void rekey(ObjectNode projection, String key, double defaultWeight) {
        if (keys(projection).equals(List.of(key))) {
            return;
        }
        boolean inhibitory = sign(projection) == DraftLink.Sign.INHIBITORY;
        projection.remove(keys(projection));
        projection.put(key, inhibitory ? -defaultWeight : defaultWeight);
    }

    private static Optional<Double> mean(JsonNode weight) {
        JsonNode ends = weight.path("uniform");
        return DraftNumbers.of(weight)
                .or(() -> DraftNumbers.of(weight.path("normal").path("mean")))
                .or(() -> DraftNumbers.of(weight.path("lognormal").path("median")))
                .or(() -> middle(ends.path(0), ends.path(1)))
                .or(() -> meanOf(weight));
    }

    private static Optional<Double> meanOf(JsonNode list) {
        OptionalDouble mean =
                list.valueStream()
                        .flatMap(each -> DraftNumbers.of(each).stream())
                        .mapToDouble(Double::doubleValue)
                        .average();
        return mean.isPresent() ? Optional.of(mean.getAsDouble()) : Optional.empty();
    }

    private static Optional<Double> middle(JsonNode low, JsonNode high) {
        return DraftNumbers.of(low).flatMap(a -> DraftNumbers.of(high).map(b -> 0.5 * (a + b)));
    }
}
