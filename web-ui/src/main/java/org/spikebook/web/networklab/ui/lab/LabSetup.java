package org.spikebook.web.networklab.ui.lab;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;
import org.spikebook.web.networklab.lock.DraftLocks;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the page is told of a network that it plays, as sent to the browser ({@code
 * live-lab/setup.ts}).
 *
 * @param homes where it can be played, best first: {@code browser}, {@code server}
 * @param variant {@code cell} of a notebook or {@code hero} of the home page
 * @param engine path of the engine's files
 * @param document the network document, valid; where only the server plays it, which has it, a name
 * @param data names what a home in the page needs beside the document; empty for nothing
 * @param contents what is shown and steered of it
 * @param words the texts that the page shows; none where it has them
 * @param twin in what a second run beside it differs; null without one
 */
record LabSetup(
        List<String> homes,
        String variant,
        String engine,
        String document,
        String data,
        double dtMs,
        long seed,
        String locale,
        boolean editable,
        @JsonUnwrapped Contents contents,
        Map<String, String> words,
        @Nullable Twin twin) {

    /**
     * The number in which a second run beside this one differs.
     *
     * @param path JSON pointer into the document
     * @param value in the second run
     * @param here what the document says; null where it says nothing, or the lesson hides it
     */
    record Twin(String path, double value, @Nullable Double here) {

        static Twin of(TwinRun run, DraftLocks here) {
            Optional<Double> value =
                    here.isHidden(run.pointer())
                            ? Optional.empty()
                            : here.draft()
                                    .at(run.pointer())
                                    .filter(JsonNode::isNumber)
                                    .map(JsonNode::doubleValue);
            return new Twin(run.pointer(), run.value(), value.orElse(null));
        }
    }

    /** The same with a second run beside it. */
    LabSetup beside(Optional<Twin> other) {
        return with(homes, data, other.orElse(null));
    }

    /** The same for a page that no server answers. */
    LabSetup inBrowserOnly() {
        return with(List.of(Homes.BROWSER), data, twin);
    }

    /** The same with a name for a document that may be large, where the page has no use for it. */
    LabSetup asThePageNeedsIt(String name) {
        return homes.contains(Homes.BROWSER)
                ? this
                : new LabSetup(
                        homes, variant, engine, name, data, dtMs, seed, locale, editable, contents,
                        words, twin);
    }

    /** The same for a page that has the texts of an earlier one. */
    LabSetup withoutWords() {
        return new LabSetup(
                homes, variant, engine, document, data, dtMs, seed, locale, editable, contents,
                Map.of(), twin);
    }

    /** The same where no server plays: empty homes if the browser cannot. */
    LabSetup withoutServer() {
        return with(homes.stream().filter(Homes.BROWSER::equals).toList(), data, twin);
    }

    /** The same with data beside the document, which pages are sent. */
    LabSetup withData(String name) {
        return with(homes, name, twin);
    }

    /** The same where no page can have the data of the network. */
    LabSetup withoutBrowser() {
        return with(homes.stream().filter(Homes.SERVER::equals).toList(), "", twin);
    }

    private LabSetup with(List<String> places, String needed, @Nullable Twin beside) {
        return new LabSetup(
                places, variant, engine, document, needed, dtMs, seed, locale, editable, contents,
                words, beside);
    }

    /** Parts and lines of the canvas, sliders, and what is drawn. */
    record Contents(
            List<Part> parts,
            List<Line> lines,
            List<SteeredNumber> numbers,
            List<Probe> probes,
            List<LabPlane> planes,
            List<PartEquations> equations) {}

    /**
     * A population or stimulus.
     *
     * @param key on the canvas
     * @param color index into the palette; -1 for none
     * @param fires whether its members have spikes
     * @param receptors type of a population's receptor model; empty for a stimulus
     * @param start pointer to the potentials that its neurons start from, if they are all the same
     *     and may be drawn; else empty
     * @param recorded whether the document records it
     * @param variables that a probe can show
     */
    record Part(
            String key,
            String id,
            String role,
            int size,
            int color,
            String sign,
            boolean fires,
            String receptors,
            String start,
            boolean recorded,
            List<Variable> variables) {}

    /**
     * A state variable of a population.
     *
     * @param label population, symbol and unit
     * @param synaptic whether it belongs to the receptors, not to the membrane
     * @param threshold of the neurons, in the variable's unit, where they all have the same
     * @param rest where their way to the threshold begins, likewise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Variable(
            String name,
            String label,
            boolean synaptic,
            @Nullable Double threshold,
            @Nullable Double rest) {}

    /** A projection; {@code delayMs} is its mean, {@code unit} that of its weights. */
    record Line(
            String key,
            String id,
            String from,
            String to,
            double delayMs,
            String sign,
            boolean plastic,
            String unit) {}

    /**
     * A number of the document with a slider.
     *
     * @param part key of the part or line that it belongs to
     * @param path JSON pointer into the document
     * @param pinned shown while its part is not selected
     * @param low left end of its slider; null to find it from the value
     * @param high right end of its slider, likewise
     */
    record SteeredNumber(
            String part,
            String path,
            String name,
            String label,
            String unit,
            double value,
            @JsonUnwrapped NumberRange range,
            int color,
            boolean pinned,
            @Nullable Double low,
            @Nullable Double high,
            @JsonUnwrapped Restriction restriction) {

        SteeredNumber shownAs(String label, double low, double high) {
            return new SteeredNumber(
                    part,
                    path,
                    name,
                    label,
                    unit,
                    value,
                    range,
                    color,
                    true,
                    low,
                    high,
                    restriction);
        }
    }

    /** What a number can be. */
    record NumberRange(double min, double max, double step, boolean whole) {}

    /**
     * What the lesson says of a number.
     *
     * @param lock what it locked, in words; empty where nothing
     * @param fixed whether the number cannot be set
     */
    record Restriction(String lock, boolean fixed) {}

    /**
     * The equations of a population, with names between at signs where values stand.
     *
     * @param part key on the canvas
     * @param tex of built-in models
     * @param code as they were typed
     * @param symbols in TeX, by name, for what has no single value to show; empty for its name
     */
    record PartEquations(
            String part, List<String> tex, List<String> code, Map<String, String> symbols) {}

    /**
     * A state variable that is drawn.
     *
     * @param everySteps steps from one sample to the next
     * @param hidden sampled, but not drawn as a trace
     * @param threshold of the neurons, in the variable's unit, where they all have the same
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Probe(
            String id,
            String of,
            String record,
            List<Integer> neurons,
            int everySteps,
            boolean hidden,
            String label,
            int color,
            @Nullable Double threshold) {

        Probe named(String name) {
            return new Probe(id, of, record, neurons, everySteps, hidden, name, color, threshold);
        }
    }
}
