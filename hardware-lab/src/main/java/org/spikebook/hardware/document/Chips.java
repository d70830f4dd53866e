package org.spikebook.hardware.document;

import org.spikebook.hardware.chip.ChipCatalog;
import org.spikebook.hardware.chip.ChipSpec;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The chip files that come with Spikebook. */
public final class Chips {

    private static final List<String> IDS = List.of("loihi1", "truenorth");

    private Chips() {}

    /** All of them. */
    public static ChipCatalog catalog() {
        return new ChipCatalog(IDS.stream().map(Chips::load).toList());
    }

    static boolean isBuiltIn(String id) {
        return IDS.contains(id);
    }

    private static ChipSpec load(String id) {
        return ChipSpecReader.readBuiltIn(file(id).getBytes(StandardCharsets.UTF_8)).orThrow(id);
    }

    /** The file of one of them, to design another from. */
    public static String file(String id) {
        return new String(
                JsonFile.shipped("/org/spikebook/hardware/chips/" + id + ".json"),
                StandardCharsets.UTF_8);
    }
}
