package org.spikebook.web.traininglab.ui.result;

import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.web.networklab.live.ServerHomes;
import org.springframework.stereotype.Component;

/** What trained networks are played with. */
@Component
public record PlayTools(NetworkReader networks, ModelRegistry registry, ServerHomes homes) {}
