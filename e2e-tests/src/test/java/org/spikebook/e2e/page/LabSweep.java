package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static java.util.stream.Collectors.toMap;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import java.util.List;
import java.util.Map;

/** Rates that a live lab measures over the values of a number, or as a map over those of two. */
public final class LabSweep {

    private final Page page;
    private final Locator lab;

    LabSweep(Page page, Locator lab) {
        this.page = page;
        this.lab = lab;
    }

    /** Measures rates over the range of a slider. */
    public void open(String path) {
        lab.locator(".sb-lab-slider")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(page.locator("input[data-path='" + path + "']")))
                .locator(".sb-lab-sweep-open")
                .click();
    }

    /** The rates of the first population by the values of a number, in the file to download. */
    public Map<Double, Double> rates() {
        return Widgets.downloadText(Widgets.button(lab, "Download CSV"))
                .lines()
                .skip(1)
                .map(line -> line.split(",", 3))
                .collect(toMap(row -> Double.valueOf(row[0]), row -> Double.valueOf(row[1])));
    }

    /** Measures rates by a second number too, and waits for the map. */
    public void addSecond(String path) {
        lab.getByLabel("Second number").selectOption(path);
        assertThat(lab.locator(".sb-lab-sweep-status")).containsText("Enter or a click sets");
    }

    /** Leads through the map by keys, to the cell of the second column and row, and takes it. */
    public void takeCell(String said) {
        lab.locator(".sb-lab-map").focus();
        for (String key : List.of("ArrowRight", "ArrowRight", "ArrowUp")) {
            page.keyboard().press(key);
        }
        assertThat(lab.locator(".sb-lab-sweep-status")).containsText(said);
        page.keyboard().press("Enter");
    }

    /** All values of the sweep are measured. */
    public void awaitEnd() {
        assertThat(lab.locator(".sb-lab-sweep-canvas")).isVisible();
        assertThat(lab.locator(".sb-lab-sweep-status")).isEmpty();
    }
}
