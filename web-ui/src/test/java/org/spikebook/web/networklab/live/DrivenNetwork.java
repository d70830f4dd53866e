package org.spikebook.web.networklab.live;

/** A network that noise drives, so that it fires. */
final class DrivenNetwork {

    static final String NETWORK =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 20, "model": {"type": "lif"}}],
             "stimuli": [{"id": "in", "type": "poisson", "size": 20, "rateHz": 900}],
             "projections": [
               {"id": "in-n", "from": "in", "to": "n", "connector": {"type": "oneToOne"}, "weightPa": 900},
               {"id": "n-n", "from": "n", "to": "n", "connector": {"type": "fixedProbability", "probability": 0.1}, "weightPa": 30}],
             "run": {"durationMs": 20}}\
            """;

    private DrivenNetwork() {}
}
