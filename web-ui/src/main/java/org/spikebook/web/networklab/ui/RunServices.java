package org.spikebook.web.networklab.ui;

import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.web.analysislab.SweepJobs;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.job.JobService;
import org.spikebook.web.networklab.Recordings;
import org.spikebook.web.networklab.ShownData;
import org.spikebook.web.networklab.SimulationJobs;
import org.spikebook.web.networklab.live.ServerHomes;
import org.spikebook.web.networklab.ui.run.Runner;
import org.springframework.stereotype.Component;

/** The ways to run a network: in one go, live, or as a job. */
@Component
record RunServices(
        Runner runner,
        ServerHomes homes,
        SimulationJobs simulations,
        JobService jobs,
        Recordings recordings,
        ShownData data,
        Background background,
        SweepJobs sweeps,
        SpikeSources sources) {}
