package org.spikebook.hardware.chip;

import org.spikebook.simulator.text.Text;

/** Where a number comes from. */
public sealed interface Source {

    /** A publication that we know by name. */
    record Published(Reference reference) implements Source {
        @Override
        public Text text() {
            return reference.text();
        }
    }

    /** The words of the chip file's author. */
    record Stated(String words) implements Source {
        @Override
        public Text text() {
            return Text.of(Source.class, "source.stated", words);
        }
    }

    /** As shown to people. */
    Text text();
}
