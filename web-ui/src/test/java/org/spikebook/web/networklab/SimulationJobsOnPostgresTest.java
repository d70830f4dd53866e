package org.spikebook.web.networklab;

import org.spikebook.web.PostgresTest;

@PostgresTest
class SimulationJobsOnPostgresTest extends SimulationJobsTest {}
