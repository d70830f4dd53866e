package org.spikebook.db.archive;

/**
 * A text in a table that people open with a spreadsheet, which takes some texts for formulas and
 * computes them: those are written with an apostrophe before them. For CSV files that people
 * download; numbers and backups, which are read back as they are, need none.
 *
 * @param text without the apostrophe
 */
public record SpreadsheetCell(String text) {

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    /** The cell that a file has so, with an apostrophe or without. */
    public static SpreadsheetCell read(String written) {
        boolean guarded = written.startsWith("'") && isFormula(written.substring(1));
        return new SpreadsheetCell(guarded ? written.substring(1) : written);
    }

    /** As it stands in a file. */
    public String written() {
        return isFormula(text) ? "'" + text : text;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
