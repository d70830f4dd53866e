package org.spikebook.web.chiplab;

import org.jspecify.annotations.Nullable;
import org.spikebook.training.TrainedNetwork;

/**
 * What a job of a chip cell left, and of what. The cell's hash alone does not tell: it holds the
 * name of the data, behind which others may have come since.
 */
public sealed interface ChipJobResult permits ChipResult, TradeOffResult {

    /** As in the payload. */
    String cellHash();

    /** Of the data that the network was trained on; none in results of earlier versions. */
    @Nullable String dataHash();

    /**
     * Whether it is of a cell as it stands.
     *
     * @param cellHash hash of the chip cell with all that it depends on
     * @param network that would be put on the chip now
     */
    default boolean isOf(String cellHash, TrainedNetwork network) {
        String data = dataHash();
        return cellHash().equals(cellHash)
                && (data == null || data.equals(network.provenance().inputs().dataHash()));
    }
}
