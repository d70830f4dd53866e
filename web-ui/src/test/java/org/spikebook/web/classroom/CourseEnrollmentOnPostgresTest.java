package org.spikebook.web.classroom;

import org.spikebook.web.PostgresTest;

@PostgresTest
class CourseEnrollmentOnPostgresTest extends CourseEnrollmentTest {}
