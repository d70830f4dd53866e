package org.spikebook.training.bench;

import tools.jackson.databind.json.JsonMapper;

/**
 * What one case came to.
 *
 * @param unit what was timed
 * @param targetSeconds what it should take; 0 where nothing was promised
 * @param coldSeconds the first time in a fresh process
 * @param warmSeconds the best of the later times
 * @param processorSeconds of all threads in that time: what the machine would need if it were idle
 * @param accuracy of the answers while training, 0 to 1; 0 where nothing was answered
 * @param hiddenSpikes mean number for each sample
 * @param additions weights added or changed because of a spike
 */
record BenchResult(
        String name,
        int threads,
        String unit,
        double targetSeconds,
        double coldSeconds,
        double warmSeconds,
        double processorSeconds,
        double accuracy,
        double hiddenSpikes,
        double additions) {

    private static final JsonMapper MAPPER = new JsonMapper();

    static BenchResult parse(String json) {
        return MAPPER.readValue(json, BenchResult.class);
    }

    String json() {
        return MAPPER.writeValueAsString(this);
    }
}
