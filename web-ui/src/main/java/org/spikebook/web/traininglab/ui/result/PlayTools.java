package org.spikebook.web.traininglab.ui.result;

import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.simulator.network.document.NetworkReader;
import org.spikebook.web.networklab.live.ServerHomes;
import org.springframework.stereotype.Component;

/** What it takes to play a trained network live on a page: to read it, and to run it. */
@Component
public record PlayTools(NetworkReader networks, ModelRegistry registry, ServerHomes homes) {}
