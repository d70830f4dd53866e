package org.spikebook.web.publish;

/**
 * A cell on a page without a server.
 *
 * @param hasResult whether the page shows what came of the cell, as a run that it plays or as
 *     figures and numbers of a run that was there before: something that answers predictions
 */
record CellHtml(String html, boolean hasResult) {

    static CellHtml withoutResult(String html) {
        return new CellHtml(html, false);
    }

    static CellHtml withResult(String html) {
        return new CellHtml(html, true);
    }
}
