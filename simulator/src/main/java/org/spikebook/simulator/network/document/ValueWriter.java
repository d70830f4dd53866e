package org.spikebook.simulator.network.document;

import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Distribution;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.text.Numbers;

import tools.jackson.core.JsonGenerator;

/** Writes values and components as {@link ValueReader} and {@link ComponentReader} read them. */
record ValueWriter(JsonGenerator json) {

    void writeProperty(String name, Value value) {
        json.writeName(name);
        write(value);
    }

    void writeComponent(String name, Configured<? extends Component> configured) {
        json.writeName(name);
        json.writeStartObject();
        writeMembers(configured);
        json.writeEndObject();
    }

    void writeMembers(Configured<? extends Component> configured) {
        json.writeStringProperty("type", configured.type());
        configured.values().asMap().forEach(this::writeProperty);
    }

    void writeNumber(double value) {
        json.writeNumber(Numbers.text(value));
    }

    private void write(Value value) {
        switch (value) {
            case Value.Real(double number) -> writeNumber(number);
            case Value.Word(String word) -> json.writeString(word);
            case Value.Flag(boolean flag) -> json.writeBoolean(flag);
            case Value.Series series -> writeSeries(series);
            case Value.Random(Distribution distribution) -> write(distribution);
        }
    }

    private void writeSeries(Value.Series series) {
        json.writeStartArray();
        series.values().forEach(this::writeNumber);
        json.writeEndArray();
    }

    private void write(Distribution distribution) {
        json.writeStartObject();
        switch (distribution) {
            case Distribution.Uniform(double low, double high) -> {
                json.writeArrayPropertyStart("uniform");
                writeNumber(low);
                writeNumber(high);
                json.writeEndArray();
            }
            case Distribution.Normal(double mean, double sd) -> {
                json.writeObjectPropertyStart("normal");
                json.writeName("mean");
                writeNumber(mean);
                json.writeName("sd");
                writeNumber(sd);
                json.writeEndObject();
            }
            case Distribution.Lognormal(double median, double sigma) -> {
                json.writeObjectPropertyStart("lognormal");
                json.writeName("median");
                writeNumber(median);
                json.writeName("sigma");
                writeNumber(sigma);
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }
}
