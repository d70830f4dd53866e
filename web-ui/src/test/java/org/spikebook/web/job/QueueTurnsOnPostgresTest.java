package org.spikebook.web.job;

import org.spikebook.web.job.queue.QueueTurnsTest;

@JobPostgresTest
class QueueTurnsOnPostgresTest extends QueueTurnsTest {}
