package org.spikebook.web.authoring;

import org.spikebook.web.PostgresTest;

@PostgresTest
class NotebookLessonOnPostgresTest extends NotebookLessonTest {}
