package org.spikebook.web.networklab.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.live.PlayedData;
import org.spikebook.training.live.PlayedDataReader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

class DataPacksTest {

    private static final DatasetCatalog CATALOG = DatasetCatalog.standard();

    private final DataPacks packs = new DataPacks();

    @Test
    void pack_isMadeOnce_andSmallerThanTheSamples() throws IOException {
        PlayedData digits = digits();

        DataPacks.Pack pack = packs.of(digits).orElseThrow();

        assertThat(packs.of(digits()).orElseThrow()).isSameAs(pack);
        assertThat(pack.bytes()).hasSizeLessThan(1797 * 64);
        GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(pack.bytes()));
        assertThat(PlayedDataReader.read(plain.readAllBytes()).sets().getFirst().dataset().hash())
                .isEqualTo(digits.sets().getFirst().dataset().hash());
    }

    @Test
    void hash_isOfTheContent() {
        String none = packs.of(PlayedData.NONE).orElseThrow().hash();

        assertThat(none).startsWith("sha256:");
        assertThat(packs.of(digits()).orElseThrow().hash()).isNotEqualTo(none);
        assertThat(new DataPacks().of(PlayedData.NONE).orElseThrow().hash()).isEqualTo(none);
    }

    @Test
    void dataThatAreTooLarge_areNotPacked() {
        ProjectionWeights large = new ProjectionWeights(4096, 1100, new float[4096 * 1100]);

        assertThat(packs.of(new PlayedData(List.of(), new WeightSet(Map.of("p", large)))))
                .isEmpty();
    }

    private static PlayedData digits() {
        return PlayedData.of(List.of(CATALOG.dataset("digits8x8").orElseThrow()));
    }
}
