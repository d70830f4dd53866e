package org.spikebook.web.authoring;

import org.spikebook.web.PostgresTest;

@PostgresTest
class NotebookAssignmentServiceOnPostgresTest extends NotebookAssignmentServiceTest {}
