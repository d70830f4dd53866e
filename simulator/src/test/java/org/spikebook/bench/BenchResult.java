package org.spikebook.bench;

import tools.jackson.databind.json.JsonMapper;

/**
 * What one case came to.
 *
 * @param coldSeconds simulate phase of the first run in a fresh process
 * @param warmSeconds median simulate phase of the runs after it
 * @param processorSeconds the same in processor time of the first thread, waiting for others
 *     included: what other programs on the machine disturb least
 * @param events synaptic events, those of one-to-one stimuli left out
 * @param builtMebibytes all that building allocates, an upper bound of its peak
 * @param peakMebibytes largest heap in use after a collection, the built network and its run
 */
record BenchResult(
        String name,
        int threads,
        double buildSeconds,
        double coldSeconds,
        double warmSeconds,
        double processorSeconds,
        long spikes,
        long events,
        double bytesPerSynapse,
        long builtMebibytes,
        long peakMebibytes) {

    private static final JsonMapper MAPPER = new JsonMapper();

    static BenchResult parse(String json) {
        return MAPPER.readValue(json, BenchResult.class);
    }

    String json() {
        return MAPPER.writeValueAsString(this);
    }
}
