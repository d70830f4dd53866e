package org.spikebook.web.runslab.ui;

import org.spikebook.lesson.experiment.Laboratory;
import org.springframework.stereotype.Component;

import java.time.Clock;

/** What the views of tables of runs work with. */
@Component
record RunsTools(Laboratory laboratory, Clock clock) {}
