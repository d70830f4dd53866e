package org.spikebook.web.chiplab;

import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Energies as a CSV file (RFC 4180): numbers with a point, in joules. */
public final class EnergyCsv {

    private static final String LINE_END = "\r\n";

    private EnergyCsv() {}

    public static String of(List<EnergyRow> rows, Locale locale) {
        StringBuilder csv = new StringBuilder();
        csv.append(
                line(
                        List.of("scope", "device", "low", "nominal", "high", "source", "grade")
                                .stream()
                                .map(key -> Text.of(EnergyCsv.class, "csv." + key).in(locale))
                                .toList()));
        for (EnergyRow row : rows) {
            csv.append(
                    line(
                            List.of(
                                    row.scope().heading().in(locale),
                                    row.device(),
                                    String.valueOf(row.joules().low()),
                                    String.valueOf(row.joules().nominal()),
                                    String.valueOf(row.joules().high()),
                                    row.source().in(locale),
                                    row.grade().in(locale))));
        }
        return csv.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(EnergyCsv::quoted).collect(Collectors.joining(",")) + LINE_END;
    }

    private static String quoted(String cell) {
        return cell.matches("[^,\"\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
