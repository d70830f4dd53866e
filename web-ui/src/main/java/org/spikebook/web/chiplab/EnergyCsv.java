package org.spikebook.web.chiplab;

import org.spikebook.simulator.text.Text;
import org.spikebook.web.common.Csv;

import java.util.List;
import java.util.Locale;

/** Energies as CSV, in joules. */
public record EnergyCsv(List<EnergyRow> rows, Locale locale) {

    private static final List<String> COLUMNS =
            List.of("scope", "device", "low", "nominal", "high", "source", "grade");

    public String text() {
        Csv csv =
                Csv.of(
                        COLUMNS.stream()
                                .map(key -> Text.of(EnergyCsv.class, "csv." + key).in(locale))
                                .toList());
        for (EnergyRow row : rows) {
            csv.row(
                    row.scope().heading().in(locale),
                    row.device(),
                    row.joules().low(),
                    row.joules().nominal(),
                    row.joules().high(),
                    row.source().in(locale),
                    row.grade().in(locale));
        }
        return csv.toString();
    }
}
