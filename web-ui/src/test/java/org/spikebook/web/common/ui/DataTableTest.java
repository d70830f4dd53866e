package org.spikebook.web.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;

import org.junit.jupiter.api.Test;

import java.util.List;

class DataTableTest {

    @Test
    void columnsAndRows_areNamedForScreenReaders() {
        DataTable table = new DataTable(List.of("Core", "Spikes"));
        table.addRow("1", List.of("20"));

        assertThat(table.getElement().getOuterHTML())
                .contains("<th scope=\"col\">", "<th scope=\"row\">", "Spikes", "20");
    }

    @Test
    void scrolling_canBeReachedByTheKeyboard() {
        Div place = new DataTable(List.of("Core")).scrolling("Cores");

        assertThat(place.getElement().getAttribute("tabindex")).isEqualTo("0");
        assertThat(place.getElement().getAttribute("aria-label")).isEqualTo("Cores");
    }
}
