package org.spikebook.bench;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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

    double eventsPerSecond() {
        return events / warmSeconds;
    }

    double nanosecondsPerEvent() {
        return 1e9 * warmSeconds / Math.max(1, events);
    }

    /** Seconds of biology in a second; every case is one second of biology. */
    double realTimeFactor() {
        return 1 / warmSeconds;
    }

    /** All that the table has of the case, and what the machine is. */
    String report(BenchMachine machine) {
        ObjectNode report = MAPPER.valueToTree(this);
        report.put("eventsPerSecond", eventsPerSecond());
        report.put("nanosecondsPerEvent", nanosecondsPerEvent());
        report.put("realTimeFactor", realTimeFactor());
        report.put("mostEventsPerSecond", machine.mostEventsPerSecond(bytesPerSynapse));
        report.set("machine", MAPPER.valueToTree(machine));
        return MAPPER.writeValueAsString(report);
    }

    static BenchResult parse(String json) {
        return MAPPER.readValue(json, BenchResult.class);
    }

    String json() {
        return MAPPER.writeValueAsString(this);
    }
}
