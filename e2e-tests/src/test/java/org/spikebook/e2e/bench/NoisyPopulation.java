package org.spikebook.e2e.bench;

/** Leaky neurons with a noise source each, as the first lesson has them, in any number. */
final class NoisyPopulation {

    private NoisyPopulation() {}

    static String of(int size) {
        return """
        { "format": "spikebook/network/1", "name": "noisy",
          "populations": [ { "id": "exc", "size": %d, "model": { "type": "lif" },
            "initial": { "vMv": { "uniform": [-65, -50] } } } ],
          "stimuli": [ { "id": "noise", "type": "poisson", "size": %d, "rateHz": 400 } ],
          "projections": [
            { "id": "noise-exc", "from": "noise", "to": "exc",
              "connector": { "type": "oneToOne" }, "weightPa": 200, "delayMs": 1 },
            { "id": "exc-exc", "from": "exc", "to": "exc",
              "connector": { "type": "fixedInDegree", "inDegree": 20 }, "weightPa": 5, "delayMs": 1.5 } ],
          "recorders": [ { "id": "raster", "of": "exc", "record": "spikes" } ],
          "run": { "dtMs": 0.1, "durationMs": 200, "seed": 1 } }
        """
                .formatted(size, size);
    }
}
