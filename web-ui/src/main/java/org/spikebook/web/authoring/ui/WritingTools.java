package org.spikebook.web.authoring.ui;

import org.spikebook.simulator.model.catalog.ModelRegistry;
import org.spikebook.web.authoring.LessonTrials;
import org.spikebook.web.authoring.LessonWritingService;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.notebook.NotebookService;

/** What a page needs on which a lesson is written. */
record WritingTools(
        LessonWritingService writing,
        LessonTrials trials,
        NotebookService notebooks,
        Background background,
        ModelRegistry registry) {}
