package org.spikebook.hardware.chip;

import org.spikebook.simulator.text.Text;

import java.util.Arrays;
import java.util.Optional;

/** How good the evidence for a number is, best first; the letter stands in chip files. */
public enum Evidence {
    /** Measured on silicon, read in the primary publication. */
    MEASURED("M"),
    /** Stated in the primary publication, read there. */
    PRIMARY("P"),
    /** Read in published source code. */
    CODE("C"),
    /** Quoted from the primary, with table or page, by a third party. */
    QUOTED("T"),
    /** Given in a secondary summary. */
    SECONDARY("S"),
    /** Arithmetic on other cited numbers. */
    DERIVED("D"),
    /** Assumed: no publication found, or the owner's own figure. */
    ASSUMED("U");

    private final String letter;

    Evidence(String letter) {
        this.letter = letter;
    }

    /** Its letter in a chip file. */
    public String letter() {
        return letter;
    }

    /** What a letter stands for. */
    public static Optional<Evidence> ofLetter(String letter) {
        return Arrays.stream(values()).filter(g -> g.letter.equals(letter)).findFirst();
    }

    /** What it means, in a few words. */
    public Text text() {
        return Text.of(Evidence.class, "grade." + letter);
    }
}
