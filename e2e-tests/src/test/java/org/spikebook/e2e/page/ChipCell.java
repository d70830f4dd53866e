package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

import org.spikebook.e2e.support.Hand;

/** A trained network on an emulated chip: cores, events, energies. */
public final class ChipCell {

    private final Locator cell;

    ChipCell(Locator cell) {
        this.cell = cell;
        assertThat(cell).isVisible();
    }

    /** Maps the network and waits for its accuracy, its cores and its energy. */
    public void map(Hand hand) {
        hand.press(Widgets.button(cell, "Map to chip"));
        assertThat(cell).containsText("of the test samples correctly", Widgets.patiently());
        assertThat(cell).containsText("cores of Loihi 1");
        assertThat(cell).containsText("Energy per inference");
        assertThat(cell).containsText("Assumptions and breakdown");
    }

    /** Opens whatever can be opened: tables, energy breakdowns, devices, settings. */
    public void openEveryPanel() {
        Locator closed = cell.locator("vaadin-details-summary[aria-expanded=false]:visible");
        for (int left = closed.count(); left > 0; left = closed.count()) {
            closed.first().click();
            assertThat(closed).not().hasCount(left);
        }
    }

    /** The registers of a neuron stand beside the same neuron in software; steps lead through. */
    public void readRegisters(Hand hand) {
        Locator registers = cell.locator(".sb-registers");
        assertThat(registers.getByRole(AriaRole.STATUS)).containsText("It fires from v = ");
        assertThat(registers).containsText("v, chip");
        assertThat(registers).containsText("v, software");
        Locator looked = registers.locator("tr[aria-current=step] th");
        int before = Math.max(1, Integer.parseInt(looked.innerText()) - 1);
        hand.press(Widgets.button(cell, "−1 step"));
        assertThat(looked).hasText(String.valueOf(before));
        hand.press(Widgets.button(cell, "+1 step"));
        assertThat(looked).hasText(String.valueOf(before + 1));
    }

    /** Tries to map a network that is too large, and sees which limit it exceeds. */
    public void mapRefused(Hand hand, String limit) {
        hand.press(Widgets.button(cell, "Map to chip"));
        assertThat(cell).containsText(limit, Widgets.patiently());
    }
}
