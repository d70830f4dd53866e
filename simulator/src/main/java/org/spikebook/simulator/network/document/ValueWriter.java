package org.spikebook.simulator.network.document;

import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Distribution;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.text.Numbers;

import tools.jackson.core.JsonGenerator;

/** Writes values and components as {@link ValueReader} and {@link ComponentReader} read them. */
final class ValueWriter {

    private ValueWriter() {}

    static void writeProperty(JsonGenerator json, String name, Value value) {
        json.writeName(name);
        write(json, value);
    }

    static void writeComponent(
            JsonGenerator json, String name, Configured<? extends Component> configured) {
        json.writeName(name);
        json.writeStartObject();
        writeMembers(json, configured);
        json.writeEndObject();
    }

    static void writeMembers(JsonGenerator json, Configured<? extends Component> configured) {
        json.writeStringProperty("type", configured.type());
        configured.values().asMap().forEach((name, value) -> writeProperty(json, name, value));
    }

    static void writeNumber(JsonGenerator json, double value) {
        json.writeNumber(Numbers.text(value));
    }

    private static void write(JsonGenerator json, Value value) {
        switch (value) {
            case Value.Real(double number) -> writeNumber(json, number);
            case Value.Word(String word) -> json.writeString(word);
            case Value.Flag(boolean flag) -> json.writeBoolean(flag);
            case Value.Series series -> writeSeries(json, series);
            case Value.Random(Distribution distribution) -> write(json, distribution);
        }
    }

    private static void writeSeries(JsonGenerator json, Value.Series series) {
        json.writeStartArray();
        series.values().forEach(number -> writeNumber(json, number));
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Distribution distribution) {
        json.writeStartObject();
        switch (distribution) {
            case Distribution.Uniform(double low, double high) -> {
                json.writeArrayPropertyStart("uniform");
                writeNumber(json, low);
                writeNumber(json, high);
                json.writeEndArray();
            }
            case Distribution.Normal(double mean, double sd) -> {
                json.writeObjectPropertyStart("normal");
                json.writeName("mean");
                writeNumber(json, mean);
                json.writeName("sd");
                writeNumber(json, sd);
                json.writeEndObject();
            }
            case Distribution.Lognormal(double median, double sigma) -> {
                json.writeObjectPropertyStart("lognormal");
                json.writeName("median");
                writeNumber(json, median);
                json.writeName("sigma");
                writeNumber(json, sigma);
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }
}
