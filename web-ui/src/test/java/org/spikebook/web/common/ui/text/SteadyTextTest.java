package org.spikebook.web.common.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class SteadyTextTest {

    private final List<String> putIn = new ArrayList<>();

    private final Span place =
            new Span() {
                @Override
                public void setText(String text) {
                    putIn.add(text);
                    super.setText(text);
                }
            };

    @Test
    void textThatStandsThere_isNotPutInAgain() {
        SteadyText text = new SteadyText(place);

        text.say("20 Hz");
        text.say("20 Hz");
        text.say("21 Hz");

        assertThat(putIn).containsExactly("20 Hz", "21 Hz");
        assertThat(place.getText()).isEqualTo("21 Hz");
    }
}
