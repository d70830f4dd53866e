package org.spikebook.web.chiplab.figure;

import org.spikebook.web.chiplab.EnergyRow;
import org.spikebook.web.chiplab.EnergyScope;
import org.spikebook.web.plot.FigureFile;
import org.spikebook.web.plot.FigureWidths;

import java.util.List;
import java.util.Locale;

/** The energies of a report as one figure for each scope, all on the same axis. */
public record EnergyFigures(List<EnergyRow> rows) {

    /** Those of a figure on a page. */
    public static final FigureWidths WIDTHS = new FigureWidths(760, 350);

    public EnergyFigures {
        rows = List.copyOf(rows);
    }

    /** The rows of a scope that have any energy, in the report's order. */
    public List<EnergyRow> rows(EnergyScope scope) {
        return rows.stream().filter(row -> row.scope() == scope && row.joules().low() > 0).toList();
    }

    /** The figure of a scope, which has rows, at a width in CSS pixels. */
    public String svg(EnergyScope scope, int width, Locale locale) {
        return figure(scope).svg(width, locale);
    }

    /** The same to take away. */
    public FigureFile file(EnergyScope scope, Locale locale) {
        return figure(scope).file(WIDTHS.wide(), locale);
    }

    private EnergyFigure figure(EnergyScope scope) {
        double low =
                rows.stream()
                        .mapToDouble(row -> row.joules().low())
                        .filter(joules -> joules > 0)
                        .min()
                        .orElseThrow();
        double high = rows.stream().mapToDouble(row -> row.joules().high()).max().orElseThrow();
        return new EnergyFigure(rows(scope), low, high);
    }
}
