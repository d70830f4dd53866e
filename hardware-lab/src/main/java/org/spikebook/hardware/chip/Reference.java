package org.spikebook.hardware.chip;

import org.spikebook.simulator.text.Text;

import java.util.Arrays;
import java.util.Optional;

/** The publications and code bases that our constants come from. */
public enum Reference {
    DAVIES_2018("davies2018", "10.1109/MM.2018.112130359"),
    FRADY_2020("frady2020", ""),
    SANA_FE("sanaFe", ""),
    NENGO_LOIHI("nengoLoihi", ""),
    BLOUW_2019("blouw2019", "10.1145/3320288.3320304"),
    HOROWITZ_2014("horowitz2014", "10.1109/ISSCC.2014.6757323"),
    MEROLLA_2014("merolla2014", "10.1126/science.1254642"),
    AKOPYAN_2015("akopyan2015", "10.1109/TCAD.2015.2474396"),
    DEVICE_DATA_SHEET("deviceDataSheet", "");

    private final String key;
    private final String doi;

    Reference(String key, String doi) {
        this.key = key;
        this.doi = doi;
    }

    /** Its name in chip files, written {@code @key}. */
    public String key() {
        return key;
    }

    /** Its digital object identifier; empty if it has none. */
    public String doi() {
        return doi;
    }

    /** The reference named {@code key}. */
    public static Optional<Reference> ofKey(String key) {
        return Arrays.stream(values()).filter(r -> r.key.equals(key)).findFirst();
    }

    /** The citation. */
    public Text text() {
        return Text.of(Reference.class, "reference." + key);
    }
}
