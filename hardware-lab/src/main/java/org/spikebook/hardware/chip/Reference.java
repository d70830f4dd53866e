package org.spikebook.hardware.chip;

import org.spikebook.simulator.text.Text;

import java.util.Arrays;
import java.util.Optional;

/** The publications and code bases that our constants come from. */
public enum Reference {
    /** doi:10.1109/MM.2018.112130359. */
    DAVIES_2018("davies2018"),
    FRADY_2020("frady2020"),
    SANA_FE("sanaFe"),
    NENGO_LOIHI("nengoLoihi"),
    /** doi:10.1145/3320288.3320304. */
    BLOUW_2019("blouw2019"),
    /** doi:10.1109/ISSCC.2014.6757323. */
    HOROWITZ_2014("horowitz2014"),
    /** doi:10.1126/science.1254642. */
    MEROLLA_2014("merolla2014"),
    /** doi:10.1109/TCAD.2015.2474396. */
    AKOPYAN_2015("akopyan2015"),
    DEVICE_DATA_SHEET("deviceDataSheet");

    private final String key;

    Reference(String key) {
        this.key = key;
    }

    /** Its name in chip files, written {@code @key}. */
    public String key() {
        return key;
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
