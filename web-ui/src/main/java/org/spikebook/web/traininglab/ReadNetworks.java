package org.spikebook.web.traininglab;

import org.spikebook.simulator.document.Sha256;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.document.TrainedNetworkReader;
import org.springframework.stereotype.Component;

import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads files of trained networks, and keeps those that were read lately for as long as there is
 * memory: a page asks for the same one many times, and reading hundreds of thousands of weights
 * takes a while. Safe for use by several threads.
 */
@Component
public class ReadNetworks {

    private static final int KEPT = 32;

    private final TrainedNetworkReader reader;
    private final Map<String, SoftReference<TrainedNetwork>> byHash =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(
                                Map.Entry<String, SoftReference<TrainedNetwork>> eldest) {
                            return size() > KEPT;
                        }
                    });

    ReadNetworks(TrainedNetworkReader reader) {
        this.reader = reader;
    }

    /** The network in a kept file, also where its data are gone. */
    public Reading<TrainedNetwork> read(String text) {
        String hash = Sha256.of(text);
        TrainedNetwork known =
                Optional.ofNullable(byHash.get(hash)).map(SoftReference::get).orElse(null);
        if (known != null) {
            return new Reading.Readable<>(known);
        }
        Reading<TrainedNetwork> read =
                reader.readStored(text)
                        .then(document -> new Reading.Readable<>(document.trained()));
        read.content().ifPresent(network -> byHash.put(hash, new SoftReference<>(network)));
        return read;
    }
}
