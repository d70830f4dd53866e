package org.spikebook.simulator.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

class TextTest {

    private static final List<String> ARGS = List.of("A", "B", "C", "D", "E", "F");

    /** Also those without arguments, of which no format is read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.spikebook.simulator.document.messages",
                "org.spikebook.simulator.network.validation.messages",
                "org.spikebook.simulator.model.neuron.messages"
            })
    void text_isItsPattern_withTheArguments(String bundle) {
        ResourceBundle patterns = ResourceBundle.getBundle(bundle, Locale.ROOT);

        assertThat(patterns.keySet())
                .isNotEmpty()
                .allSatisfy(key ->
                        assertThat(new Text(bundle, key, ARGS).english())
                                .isEqualTo(
                                        MessageFormat.format(
                                                patterns.getString(key), ARGS.toArray())));
    }
}
